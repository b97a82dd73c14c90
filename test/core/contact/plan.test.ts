import { expect, it } from 'vitest';
import { DEFAULT_PLAN, withPlan } from '../../../src/core/contact/plan.ts';

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
