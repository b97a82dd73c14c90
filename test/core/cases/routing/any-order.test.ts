import fc from 'fast-check';
import { test } from 'vitest';
import { applyRules } from '../../../../src/core/cases/routing/apply-rules.ts';
import { rules } from '../../../../src/core/cases/routing/rules/index.ts';
import { cases, rosters, times } from './people.ts';

const RUNS = { numRuns: Number(process.env.RUNS ?? 300) };
const orders = fc.shuffledSubarray([...rules], { minLength: rules.length });
const levels = fc.constantFrom('village', 'backup', 'district', 'desk');

test('no order of rules and no roster brings back whom a must removed', () => {
  const musts = rules.filter(({ kind }) => kind === 'must');
  fc.assert(
    fc.property(fc.tuple(rosters, cases, times), levels, orders, ([candidates, openCase, now], level, order) => {
      const { officers } = applyRules(level, { candidates, openCase, now, order });
      return officers.every((one) => musts.every((rule) => rule.pick([one], openCase, now).keep.length === 1));
    }),
    RUNS,
  );
});
