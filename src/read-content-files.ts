import { ZodError } from 'zod';
import { ContentError } from './content-error.ts';
import { schemaFindings } from './core/flow/schema-findings.ts';
import { readYaml, type Source, type SourceFile } from './core/flow/source.ts';

/**
 * Reads data files that have a reader of their own; what it refuses is told as of a flow: file, line, reason.
 * A reader throws a ZodError, or an Error whose message begins with the place, as in `R3.text: not a text`.
 * @throws ContentError
 */
export function readContentFiles<T>(files: readonly SourceFile[], read: (texts: string[]) => T): T {
  const sources = files.map(sourceOf);
  try {
    return read(files.map((file) => file.text));
  } catch (error) {
    if (error instanceof ZodError) throw ContentError.of(misfits(sources, error));
    throw new ContentError(placed(sources, error));
  }
}

/** Anchors are no fault in these files, but where something stands behind one cannot be told. */
function sourceOf(file: SourceFile): Source {
  const read = readYaml(file);
  if ('source' in read) return read.source;
  if (read.findings.some((one) => one.rule !== 'yaml-anchor')) throw ContentError.of(read.findings);
  return { file: file.path, value: {}, at: () => ({ line: 1, column: 1 }) };
}

/** Each issue in the file that has its top key; one that is missing is told of the first. */
function misfits(sources: readonly Source[], { issues }: ZodError) {
  return issues.flatMap((issue) => {
    const top = String(issue.path[0] ?? (issue.code === 'unrecognized_keys' ? issue.keys[0] : ''));
    const source = sources.find((one) => Object.hasOwn(Object(one.value), top)) ?? sources[0];
    return source ? schemaFindings(source, [issue]) : [];
  });
}

function placed(sources: readonly Source[], error: unknown): string {
  const message = error instanceof Error ? error.message : 'unreadable';
  const path = (/^[\w.-]+(?=: )/.exec(message)?.[0] ?? '').split('.');
  const source = sources.find((one) => Object.hasOwn(Object(one.value), path[0] ?? '')) ?? sources[0];
  const { line, column } = source?.at(path) ?? { line: 1, column: 1 };
  return `${source?.file}:${line}:${column} ERROR ${message}`;
}
