import { z } from 'zod';
import type { Finding } from './finding.ts';
import { findingAt } from './findings.ts';
import type { Path, Source } from './source.ts';

type Issue = z.core.$ZodIssue;

/** What does not fit the schema, at its place in the file. At most 50: one slip can break every line below it. */
export function schemaFindings(source: Source, issues: readonly Issue[]): Finding[] {
  return issues.slice(0, 50).flatMap((issue) => findingsOf(source, issue, []));
}

function findingsOf(source: Source, issue: Issue, above: Path): Finding[] {
  const path = [...above, ...issue.path.filter((part) => typeof part !== 'symbol')];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(source, [...path, key], key));
  if (issue.code === 'invalid_union' && issue.discriminator) return [unknownType(source, [...path, 'type'])];
  return [wrongValue(source, path, issue)];
}

const unknownKey = (source: Source, path: Path, key: string): Finding =>
  findingAt(source, path, {
    rule: 'unknown-key',
    reason: { id: `Kunci "${key}" tidak dikenal di sini.`, en: `The key "${key}" is not known here.` },
    todo: { id: 'Periksa ejaannya atau hapus.', en: 'Check its spelling or remove it.' },
  });

const unknownType = (source: Source, path: Path): Finding =>
  findingAt(source, path, {
    rule: 'unknown-node',
    reason: { id: 'Jenis langkah (type) ini tidak ada.', en: 'There is no such type of node.' },
    todo: { id: 'Lihat daftar jenis di flows/README.md.', en: 'See the list of types in flows/README.md.' },
  });

function wrongValue(source: Source, path: Path, issue: Issue): Finding {
  const key = path.at(-1) ?? '';
  const missing = issue.code === 'invalid_type' && valueAt(source.value, path) === undefined;
  return findingAt(source, path, {
    rule: missing ? 'missing-key' : 'wrong-value',
    reason: missing
      ? { id: `Kunci "${key}" belum ada.`, en: `The key "${key}" is missing.` }
      : { id: `Isi "${key}" tidak sesuai (${inIndonesian(issue)}).`, en: `"${key}" does not fit (${issue.message}).` },
    todo: { id: 'Lihat contoh di flows/README.md.', en: 'See the example in flows/README.md.' },
  });
}

const INDONESIAN = z.locales.id();

/** Zod knows Indonesian; our own messages bring it with them (`params.id`), or stay as they are. */
function inIndonesian(issue: Issue): string {
  if (issue.code === 'custom') return typeof issue.params?.id === 'string' ? issue.params.id : issue.message;
  const said = INDONESIAN.localeError(issue as never);
  return typeof said === 'string' ? said : (said?.message ?? issue.message);
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined),
    value,
  );
}
