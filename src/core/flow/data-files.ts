import type { ZodType } from 'zod';
import type { Finding } from './finding.ts';
import { findingAt } from './findings.ts';
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
  const ours = files.filter((file) => isIn(file.path, folder) && hasKey(file, key));
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

const hasKey = ({ text }: SourceFile, key: string): boolean =>
  new RegExp(`^(\\uFEFF)?["']?${key}["']?\\s*:`, 'm').test(text);

/** A finding for each file of a folder whose top has none of the keys that are read there: a slip in it would lose all of it unsaid. */
export function unreadFiles(files: readonly SourceFile[], folder: string, keys: readonly string[]): Finding[] {
  return files
    .filter((file) => isIn(file.path, folder) && !keys.some((key) => hasKey(file, key)))
    .flatMap((file) => {
      const read = readYaml(file);
      return 'source' in read ? [findingAt(read.source, firstKey(read.source.value), noSuchTop(keys))] : read.findings;
    });
}

const firstKey = (value: unknown): string[] =>
  typeof value === 'object' && value !== null ? Object.keys(value).slice(0, 1) : [];

const noSuchTop = (keys: readonly string[]) => ({
  rule: 'unknown-file',
  reason: {
    id: `Berkas ini tidak terbaca: kunci teratasnya bukan ${keys.join(', ')}.`,
    en: `Nothing reads this file: its top key is none of ${keys.join(', ')}.`,
  },
  todo: {
    id: 'Periksa ejaan kunci teratas, atau hapus berkasnya.',
    en: 'Check the spelling of the top key, or delete the file.',
  },
});

/** `flows` itself is also the folder of a bare file name. */
function isIn(path: string, folder: string): boolean {
  if (!/\.ya?ml$/.test(path) || /\.test\.ya?ml$/.test(path)) return false;
  const parent = path.split('/').at(-2) ?? 'flows';
  return parent === folder;
}
