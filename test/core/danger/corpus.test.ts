import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { parseCorpus } from '../../../src/core/danger/lessons.ts';
import { assess, assessByWords } from './reader.ts';

const corpus = (name: string) =>
  parseCorpus(readFileSync(fileURLToPath(new URL(`./corpus/${name}.jsonl`, import.meta.url)), 'utf8'));
const share = <T>(rows: readonly T[], holds: (row: T) => boolean) => rows.filter(holds).length / rows.length;
const alarms = (name: string, read: typeof assess) => share(corpus(name), ({ text }) => read(text, 'sms').dangerNow);

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

it.each(['fourth', 'fifth', 'sixth'])('reads sentences that the model did not learn from: %s', (name) => {
  const read = corpus(name).map((row) => ({ row, said: assess(row.text, 'sms') }));
  expect(
    share(
      read.filter(({ row }) => row.danger_now),
      ({ said }) => said.dangerNow,
    ),
  ).toBeGreaterThanOrEqual(0.9);
  expect(
    share(
      read.filter(({ said }) => said.dangerNow),
      ({ row }) => row.danger_now,
    ),
  ).toBeGreaterThanOrEqual(0.8);
  expect(share(read, ({ row, said }) => row.intent === said.intent)).toBeGreaterThanOrEqual(0.8);
  expect(share(read, ({ row, said }) => row.categories?.includes(said.category) ?? false)).toBeGreaterThanOrEqual(0.8);
});
