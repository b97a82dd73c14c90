import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Opinion } from '../../../src/core/danger/model.ts';
import { type Judgement, withSecondOpinion } from '../../../src/core/danger/second-opinion.ts';

const QUIET = -5;
const opinion = (odds: Record<string, number>): Opinion => ({
  oddsOf: (label) => odds[label] ?? QUIET,
  loudest: () => ['bengkak'],
});
const heard = (told: Partial<Judgement>): Judgement => ({
  ...{ danger: 'no', intent: 'report_case', category: 'none', also: [], severity: 'none', because: [], known: false },
  ...told,
});
const overwork: Partial<Judgement> = { category: 'overwork', severity: 'high' };
const dangerOf = (told: Partial<Judgement>, odds: Record<string, number>) =>
  withSecondOpinion(heard(told), opinion(odds)).danger;

it('beside a trouble the lists heard, a murmur of danger must also outweigh the report of it', () => {
  expect(dangerOf(overwork, { danger: -0.5, 'intent=report_case': 0.4 })).toBe('no');
  expect(dangerOf(overwork, { danger: -0.5, 'intent=report_case': -0.9 })).toBe('doubt');
  expect(
    dangerOf({ category: 'illness_accident', severity: 'high' }, { danger: -0.5, 'intent=report_case': 0.4 }),
  ).toBe('doubt');
  expect(dangerOf({}, { danger: -0.5, 'intent=report_case': 0.4 })).toBe('doubt');
});

it('what is plainly danger is raised beside any report', () => {
  const odds = fc.double({ min: 0.31, max: 9, noNaN: true });
  fc.assert(
    fc.property(odds, fc.double({ min: -9, max: 9, noNaN: true }), (danger, report) => {
      expect(dangerOf(overwork, { danger, 'intent=report_case': report })).toBe('doubt');
    }),
  );
});
