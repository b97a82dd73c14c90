import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readFlowFiles } from '../../src/store/flow-files.ts';

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'flows-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

test('reads YAML in all folders, in the order of their paths', () => {
  mkdirSync(join(directory, 'words'));
  writeFileSync(join(directory, 'words', 'b.yaml'), 'b');
  writeFileSync(join(directory, 'a.yaml'), 'a');
  writeFileSync(join(directory, 'README.md'), 'no');
  expect(readFlowFiles(directory)).toEqual({
    files: [
      { path: 'flows/a.yaml', text: 'a' },
      { path: 'flows/words/b.yaml', text: 'b' },
    ],
    findings: [],
  });
});

test('a file that is not UTF-8 is refused with its line', () => {
  writeFileSync(join(directory, 'a.yaml'), Buffer.from([...Buffer.from('flow: a\nabout: '), 0xe9, 0x0a]));
  expect(readFlowFiles(directory).findings).toMatchObject([
    { file: 'flows/a.yaml', line: 2, rule: 'utf-8', level: 'error' },
  ]);
});

test('a file of more than a megabyte is not read', () => {
  writeFileSync(join(directory, 'a.yaml'), '#'.repeat(1_000_001));
  expect(readFlowFiles(directory)).toMatchObject({ files: [], findings: [{ rule: 'file-size' }] });
});
