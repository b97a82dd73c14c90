import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { parseCorpus } from '../../../src/core/danger/lessons.ts';
import { assess, assessByWords } from './reader.ts';

const corpus = (name: string) =>
  parseCorpus(readFileSync(fileURLToPath(new URL(`./corpus/${name}.jsonl`, import.meta.url)), 'utf8'));
const alarms = (name: string, read: typeof assess) => {
  const rows = corpus(name);
  return rows.filter(({ text }) => read(text, 'sms').dangerNow).length / rows.length;
};

// Floors, not scores: the model has learnt from these files. What it is worth is in docs/danger.md, by cross-validation.
it('finds danger in sentences of another hand', () => {
  expect(alarms('danger', assess)).toBeGreaterThan(0.95);
  expect(alarms('danger', assessByWords)).toBeGreaterThan(0.7);
});

it('stays calm over trouble without danger and over ordinary talk', () => {
  expect(alarms('calm', assess)).toBeLessThan(0.05);
  expect(alarms('calm', assessByWords)).toBeLessThan(0.1);
  expect(alarms('everyday', assessByWords)).toBeLessThan(0.03);
  expect(alarms('everyday', assess)).toBeLessThan(0.02);
});
