import Big from 'big.js';
import { MOST } from './amount.ts';

/** What is left of a wage and how much of it goes, in whole percent. Null where more is taken than there is. */
export function wageLeft(wage: Big, taken: Big): { left: Big; percent: Big } | null {
  if (wage.lte(0) || taken.gt(wage)) return null;
  return { left: wage.minus(taken), percent: taken.times(100).div(wage).round(0) };
}

/** What a loan really costs: all that is paid, what that is more than was received, and that a month. */
export interface LoanCost {
  paid: Big;
  cost: Big;
  monthly: Big;
  /** Interest a month on what is still owed, in percent, one decimal. */
  rate: Big;
}

/** Null where the instalments do not even give back what was received, or nothing was. */
export function loanCost(received: Big, instalment: Big, months: number): LoanCost | null {
  const paid = instalment.times(months);
  if (received.lte(0) || months < 1 || paid.lt(received)) return null;
  const cost = paid.minus(received);
  return { paid, cost, monthly: cost.div(months).round(2), rate: rateOf(received, instalment, months) };
}

/** Halved so often, even the steepest is far finer than the one decimal shown. */
const HALVINGS = 60;

/** A month's interest of which more is a slip of the pen, as a part of one. */
const STEEPEST = 100_000;

/** The rate at which the instalments are worth what was received (annuity), found by halving. */
function rateOf(received: Big, instalment: Big, months: number): Big {
  let low = new Big(0);
  let high = new Big(1);
  while (high.lt(STEEPEST) && worth(instalment, months, high).gt(received)) high = high.times(2);
  for (let step = 0; step < HALVINGS; step++) {
    const middle = low.plus(high).div(2);
    if (worth(instalment, months, middle).gt(received)) low = middle;
    else high = middle;
  }
  return low.times(100).round(1);
}

/** What so many instalments are worth today at a monthly rate. */
function worth(instalment: Big, months: number, rate: Big): Big {
  let sum = new Big(0);
  let today = new Big(1);
  for (let month = 0; month < months; month++) {
    today = today.div(rate.plus(1)).round(20);
    sum = sum.plus(instalment.times(today));
  }
  return sum;
}

/** How much a month, rounded up so that the goal is reached. Null where nothing is missing or no month is left. */
export function savingPlan(goal: Big, saved: Big, months: number): Big | null {
  const missing = goal.minus(saved);
  if (missing.lte(0) || months < 1) return null;
  return missing.div(months).round(0, Big.roundUp);
}

/** What is there after so many months of the same sum. Null past all measure: a slip of the pen. */
export function savedUp(monthly: Big, months: number): Big | null {
  const all = monthly.times(months);
  return all.gt(MOST) ? null : all;
}

/** In how many months a goal is reached by so much a month. Null past a lifetime. */
export function monthsTo(goal: Big, monthly: Big): number | null {
  if (monthly.lte(0)) return null;
  const months = goal.div(monthly).round(0, Big.roundUp);
  return months.gt(MOST_MONTHS) ? null : months.toNumber();
}
const MOST_MONTHS = 600;

/** What a loan costs whose interest is reckoned on all that was lent to the end: instalment, what is paid in all, and that beyond the loan. Null past all measure. */
export function loanAtRate(lent: Big, { percent, yearly, months }: { percent: Big; yearly: boolean; months: number }) {
  const interest = lent
    .times(percent)
    .times(months)
    .div(yearly ? 1200 : 100)
    .round(2);
  const paid = lent.plus(interest);
  if (paid.gt(MOST)) return null;
  const instalment = paid.div(months).round(2);
  return { instalment, paid, cost: interest, monthly: interest.div(months).round(2) };
}

/** What arrives of a sum: less the fee, times the rate. Null where the fee eats it all. */
export function arrives(sum: Big, fee: Big, rate: Big): Big | null {
  return sum.lte(fee) || rate.lte(0) ? null : sum.minus(fee).times(rate).round(0, Big.roundDown);
}

/** Whole months from today (`todayOf`) until a day or month, at least 0; a month that has begun does not count. */
export function monthsUntil(date: string, today: Date): number {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return Math.max(0, (year - today.getUTCFullYear()) * 12 + (month - 1 - today.getUTCMonth()));
}
