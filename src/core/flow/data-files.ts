import type { ZodType } from 'zod';
import type { Finding } from './finding.ts';
import { schemaFindings } from './schema-findings.ts';
import { readYaml, type Source, type SourceFile } from './source.ts';

/** A file of data with where everything in it stands. */
export interface DataFile<T> {
  value: T;
  source: Source;
}

/** Reads the files of one folder of `flows/` whose top has the given key; what does not fit is a finding. */
export function readDataFiles<T>(
  files: readonly SourceFile[],
  { folder, key, schema }: { folder: string; key: string; schema: ZodType<T> },
): { values: DataFile<T>[]; findings: Finding[] } {
  const top = new RegExp(`^(\\uFEFF)?["']?${key}["']?\\s*:`, 'm');
  const ours = files.filter(({ path, text }) => isIn(path, folder) && top.test(text));
  const values: DataFile<T>[] = [];
  const findings: Finding[] = [];
  for (const file of ours) {
    const read = readYaml(file);
    if (!('source' in read)) {
      findings.push(...read.findings);
      continue;
    }
    const parsed = schema.safeParse(read.source.value);
    if (parsed.success) values.push({ value: parsed.data, source: read.source });
    else findings.push(...schemaFindings(read.source, parsed.error.issues));
  }
  return { values, findings };
}

/** `flows` itself is also the folder of a bare file name. */
function isIn(path: string, folder: string): boolean {
  if (!/\.ya?ml$/.test(path) || /\.test\.ya?ml$/.test(path)) return false;
  const parent = path.split('/').at(-2) ?? 'flows';
  return parent === folder;
}
