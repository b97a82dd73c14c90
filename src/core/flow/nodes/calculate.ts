import Big from 'big.js';
import { z } from 'zod';
import { type Amount, amountOf, keptAmount } from '../../money/amount.ts';
import {
  arrives,
  loanAtRate,
  loanCost,
  monthsTo,
  monthsUntil,
  savedUp,
  savingPlan,
  wageLeft,
} from '../../money/sums.ts';
import { todayOf } from '../answers/date.ts';
import type { NodeType, Ready, Scene, Session, Tools } from '../node-type.ts';
import type { Variable } from '../variable.ts';
import { exitsOf, goOn, withAnswer } from './moves.ts';
import { nameSchema, targetSchema } from './pieces.ts';

/** What a sum needs, by the names of its parts, and what is known after it. */
interface Sum {
  needs: readonly string[];
  gives: readonly Variable[];
  /** Null where the numbers make no sense together. */
  work(part: (name: string) => unknown, today: Date): Record<string, unknown> | null;
}

const amount = (name: string): Variable => ({ name, type: 'amount', longest: 26 });
const number = (name: string, longest: number): Variable => ({ name, type: 'number', longest });

/** All amounts of one sum are in the same money, or there is no sum. */
function sameMoney(kept: readonly unknown[]): { unit: string; values: Big[] } | null {
  const amounts = kept.map(amountOf).filter((one): one is Amount => one !== null);
  const unit = amounts[0]?.unit;
  if (unit === undefined || amounts.length < kept.length || amounts.some((one) => one.unit !== unit)) return null;
  return { unit, values: amounts.map(({ value }) => value) };
}

const inMoney = (unit: string, values: Readonly<Record<string, Big>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, keptAmount({ value, unit })]));

const SUMS = {
  wage_left: {
    needs: ['wage', 'taken'],
    gives: [amount('sisa'), number('persen', 3)],
    work(part) {
      const money = sameMoney([part('wage'), part('taken')]);
      const [wage, taken] = money?.values ?? [];
      const found = wage && taken ? wageLeft(wage, taken) : null;
      return money && found && { ...inMoney(money.unit, { sisa: found.left }), persen: found.percent.toNumber() };
    },
  },
  loan_cost: {
    needs: ['received', 'instalment', 'months'],
    gives: [amount('dibayar'), amount('biaya'), amount('biaya_sebulan'), number('bunga', 11)],
    work(part) {
      const money = sameMoney([part('received'), part('instalment')]);
      const [received, instalment] = money?.values ?? [];
      const found = received && instalment ? loanCost(received, instalment, Number(part('months'))) : null;
      if (!money || !found) return null;
      const { paid, cost, monthly, rate } = found;
      return { ...inMoney(money.unit, { dibayar: paid, biaya: cost, biaya_sebulan: monthly }), bunga: rate.toNumber() };
    },
  },
  saving_plan: {
    needs: ['goal', 'saved', 'until'],
    gives: [amount('sebulan'), number('bulan', 3)],
    work(part, today) {
      const money = sameMoney([part('goal'), part('saved')]);
      const months = monthsUntil(String(part('until')), today);
      const [goal, saved] = money?.values ?? [];
      const monthly = goal && saved ? savingPlan(goal, saved, months) : null;
      return money && monthly && { ...inMoney(money.unit, { sebulan: monthly }), bulan: months };
    },
  },
  saved_up: {
    needs: ['monthly', 'months'],
    gives: [amount('terkumpul')],
    work(part) {
      const money = sameMoney([part('monthly')]);
      const [monthly] = money?.values ?? [];
      const all = monthly ? savedUp(monthly, Number(part('months'))) : null;
      return money && all && inMoney(money.unit, { terkumpul: all });
    },
  },
  months_to_goal: {
    needs: ['goal', 'monthly'],
    gives: [number('bulan', 3)],
    work(part) {
      const [goal, monthly] = sameMoney([part('goal'), part('monthly')])?.values ?? [];
      const bulan = goal && monthly ? monthsTo(goal, monthly) : null;
      return bulan === null ? null : { bulan };
    },
  },
  loan_at_rate: {
    needs: ['received', 'percent', 'per', 'months'],
    gives: [amount('cicilan_jadi'), amount('dibayar'), amount('biaya'), amount('biaya_sebulan')],
    work(part) {
      const money = sameMoney([part('received')]);
      const [received] = money?.values ?? [];
      if (!money || !received) return null;
      const percent = new Big(Number(part('percent')));
      const terms = { percent, yearly: part('per') === 'tahun', months: Number(part('months')) };
      const found = loanAtRate(received, terms);
      if (!found) return null;
      const { instalment, paid, cost, monthly } = found;
      return inMoney(money.unit, { cicilan_jadi: instalment, dibayar: paid, biaya: cost, biaya_sebulan: monthly });
    },
  },
  compare_transfers: {
    needs: ['sum', 'fee_1', 'rate_1', 'fee_2', 'rate_2'],
    gives: [amount('sampai_1'), amount('sampai_2'), amount('selisih'), number('unggul', 1)],
    work(part) {
      const money = sameMoney([part('sum'), part('fee_1'), part('fee_2')]);
      const rates = [amountOf(part('rate_1'))?.value, amountOf(part('rate_2'))?.value];
      const [sum, first, second] = money?.values ?? [];
      if (!sum || !first || !second || !rates[0] || !rates[1]) return null;
      const one = arrives(sum, first, rates[0]);
      const two = arrives(sum, second, rates[1]);
      if (!one || !two) return null;
      const unggul = one.eq(two) ? 0 : one.gt(two) ? 1 : 2;
      return { ...inMoney('rupiah', { sampai_1: one, sampai_2: two, selisih: one.minus(two).abs() }), unggul };
    },
  },
} as const satisfies Record<string, Sum>;

const SUM_NAMES = Object.keys(SUMS) as [keyof typeof SUMS, ...(keyof typeof SUMS)[]];

const schema = z.strictObject({
  type: z.literal('calculate'),
  sum: z.enum(SUM_NAMES).describe('Which sum. Each needs its parts and gives its own names.'),
  from: z.record(nameSchema, nameSchema).describe('Part of the sum: the answer that holds it.'),
  next: targetSchema,
  odd: targetSchema.describe('Where it goes when the numbers make no sense together.'),
});
type Source = z.infer<typeof schema>;

/** Works out a sum from her own numbers, exactly. */
export const calculate: NodeType<Source> = {
  type: 'calculate',
  about: 'Works out a sum from her own numbers, in exact decimals. Money is never converted by itself.',
  example: `
type: calculate
sum: wage_left
from: { wage: negara, taken: negara }
next: lanjut
odd: lanjut
`,
  schema,
  shape: (source) => ({
    exits: exitsOf(source, 'next', 'odd'),
    sets: SUMS[source.sum].gives.map((variable) => ({ variable, on: ['next'] })),
    reads: Object.entries(source.from).map(([part, name]) => ({
      at: ['from', part],
      text: name,
      want: 'value' as const,
    })),
  }),
  ready: (source, tools) => readyCalculate(source, tools),
};

function readyCalculate(source: Source, _tools: Tools): Ready {
  const sum: Sum = SUMS[source.sum];
  const worked = (scene: Scene): Session | null => {
    const found = sum.work((part) => scene.value(source.from[part] ?? part), todayOf(scene.env));
    if (!found) return null;
    return Object.entries(found).reduce((session, [name, value]) => withAnswer(session, name, value), scene.session);
  };
  const go = (scene: Scene) => {
    const session = worked(scene);
    return { session: session ?? scene.session, goto: session ? source.next : source.odd };
  };
  return {
    kind: 'calculate',
    enter: (scene) => {
      const { session, goto } = go(scene);
      return goOn(session, goto);
    },
    pass: go,
  };
}
