import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Finding } from '../core/flow/finding.ts';
import type { SourceFile } from '../core/flow/source.ts';

/** Bytes; larger is refused unread. */
const LARGEST = 1_000_000;
const MOST_FILES = 2_000;

/** All YAML files under a directory as text, in the order of their paths; what cannot be read is a finding. */
export function readFlowFiles(directory: string): { files: SourceFile[]; findings: Finding[] } {
  const files: SourceFile[] = [];
  const findings: Finding[] = [];
  for (const path of yamlPaths(directory)) {
    const shown = join('flows', relative(directory, path));
    const text = readText(path);
    if (typeof text === 'string') files.push({ path: shown, text });
    else findings.push({ file: shown, line: text.line, column: 1, rule: text.rule, level: 'error', ...text.why });
  }
  return { files, findings };
}

function yamlPaths(directory: string): string[] {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name));
  return paths
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .slice(0, MOST_FILES);
}

type Unread = { rule: string; line: number; why: Pick<Finding, 'reason' | 'todo'> };

function readText(path: string): string | Unread {
  if (statSync(path).size > LARGEST) return { rule: 'file-size', line: 1, why: TOO_LARGE };
  const bytes = readFileSync(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { rule: 'utf-8', line: brokenLine(bytes), why: NOT_UTF8 };
  }
}

/** The line whose bytes are no UTF-8. */
function brokenLine(bytes: Buffer): number {
  const lines = bytes.toString('latin1').split('\n');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const broken = lines.findIndex((line) => {
    try {
      decoder.decode(Buffer.from(line, 'latin1'));
      return false;
    } catch {
      return true;
    }
  });
  return Math.max(0, broken) + 1;
}

const TOO_LARGE = {
  reason: { id: 'Berkas lebih dari 1 MB.', en: 'The file is larger than 1 MB.' },
  todo: { id: 'Bagi menjadi beberapa berkas.', en: 'Split it into several files.' },
};
const NOT_UTF8 = {
  reason: { id: 'Berkas ini bukan UTF-8.', en: 'This file is not UTF-8.' },
  todo: { id: 'Simpan ulang dengan encoding UTF-8.', en: 'Save it again with the encoding UTF-8.' },
};
