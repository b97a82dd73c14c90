import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DEFAULT_PLAN, ofHandset, withPlan } from '../../../src/core/contact/plan.ts';
import { anyPlan } from '../../support/plans.ts';

const RUNS = { numRuns: Number(process.env.RUNS ?? 300) };

const plan = withPlan(DEFAULT_PLAN, { mustNotKnow: ['suami saya', 'pak lurah'] });

it.each([
  ['suami', ['pak lurah']],
  ['suaminya', ['pak lurah']],
  ['lurah', ['suami saya']],
  ['bapak', ['suami saya', 'pak lurah']],
  ['semua orang', []],
])('%s may know after all', (name, left) => {
  expect(withPlan(plan, { mayKnow: [name] }).mustNotKnow).toEqual(left);
});

it('who must not know is added to, and named once', () => {
  expect(withPlan(plan, { mustNotKnow: ['agen', 'pak lurah'] }).mustNotKnow).toEqual([
    'suami saya',
    'pak lurah',
    'agen',
  ]);
  expect(withPlan(plan, { others: 'nobody' })).toEqual({ ...plan, others: 'nobody' });
});

it('S14: what a handset learns by its other channel never lets more be written to it', () => {
  fc.assert(
    fc.property(anyPlan, anyPlan, (known, patch) => {
      const plan = withPlan(known, ofHandset(patch));
      if (!known.mayWriteFirst) expect(plan.mayWriteFirst).not.toBe(true);
      if (!known.failover) expect(plan.failover).toBe(false);
      const { channels, ifSilent } = known;
      // She is asked how she is by one of them: the one that she asked by last (S16).
      expect(plan).toMatchObject({ channels, checkInDays: null, ifSilent });
      const { safeWord, duressWord, others, hours, zone } = patch;
      expect(plan).toMatchObject({ safeWord, duressWord, others, hours, zone });
    }),
    RUNS,
  );
});
