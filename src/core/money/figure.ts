import Big from 'big.js';
import { type Token, tokensOf } from './figure-words.ts';

/** What is read so far: `total` of closed groups ("dua juta"), and the group that is being read ("lima ratus"). */
interface Reading {
  total: Big;
  /** The last scale that was named; what follows must be of a smaller one. */
  scale: Big | null;
  group: Big;
  /** The last number of the group, which "puluh" and "ratus" multiply; null before the first. */
  atom: Big | null;
  /** What may still be added to the group is smaller than this, and the atom was smaller than that before. */
  room: Big;
  before: Big;
  /** "Sejuta setengah": nothing comes behind it. */
  closed: boolean;
}

/** As much as one likes. */
const FREE = new Big('1e30');
const NOTHING = { group: new Big(0), atom: null, room: FREE, before: FREE };
const MILLION = 1e6;

/**
 * The one number of these words, in figures and number words alike: "1.500.000", "1,5 jt", "sejuta 200 ribu", "dua puluh
 * 5 juta", "two million". Null where any number is left over, and for a bare rest behind a million: "2 juta 500" is
 * said for two and a half as well.
 */
export function readFigure(text: string): Big | null {
  const tokens = tokensOf(text);
  if (tokens === null || tokens.length === 0) return null;
  let reading: Reading | null = { total: new Big(0), scale: null, closed: false, ...NOTHING };
  for (const [at, token] of tokens.entries()) {
    reading = reading && !reading.closed ? STEPS[token.is](reading, token, tokens[at + 1]) : null;
    if (reading === null) return null;
  }
  return ended(reading);
}

type Step = (before: Reading, token: Token, next: Token | undefined) => Reading | null;

const isWhole = (value: Big): boolean => value.eq(value.round(0, Big.roundDown));
const isScale = (token: Token | undefined): boolean => token?.is === 'scale';

const STEPS: Readonly<Record<Token['is'], Step>> = {
  number(before, { value, room: behind }) {
    const room = new Big(behind);
    if (before.atom === null) return { ...before, atom: value, room, before: before.room };
    const fits = value.gte(1) && isWhole(value) && value.lt(before.room);
    if (!fits) return null;
    return { ...before, group: before.group.plus(before.atom), atom: value, room, before: before.room };
  },
  teen: (before) => multiplied(before, { most: 10, by: 1, plus: 10, room: 1 }),
  ten: (before) => multiplied(before, { most: 10, by: 10, plus: 0, room: 10 }),
  hundred(before) {
    return before.group.eq(0) ? multiplied(before, { most: 100, by: 100, plus: 0, room: 100 }) : null;
  },
  scale(before, { value }) {
    if (before.atom === null || before.scale?.lte(value)) return null;
    const total = before.total.plus(before.group.plus(before.atom).times(value));
    return { ...before, ...NOTHING, total, scale: value };
  },
  half(before, token, next) {
    const whole = before.group.plus(before.atom ?? 0);
    if (isScale(next) && isWhole(whole) && whole.lt(100))
      return { ...before, atom: (before.atom ?? new Big(0)).plus(0.5) };
    if (before.atom !== null || before.scale === null || isScale(next)) return null;
    return { ...before, total: before.total.plus(before.scale.times(token.value)), closed: true };
  },
};

/** "Dua" before "belas", "puluh" or "ratus". */
function multiplied(
  before: Reading,
  { most, by, plus, room }: { most: number; by: number; plus: number; room: number },
): Reading | null {
  const { atom } = before;
  if (atom === null || atom.lte(0) || atom.gte(most) || (by < 100 && !isWhole(atom))) return null;
  const value = atom.times(by).plus(plus);
  return value.lt(before.before) ? { ...before, atom: value, room: new Big(room) } : null;
}

function ended({ total, scale, group, atom }: Reading): Big | null {
  if (atom === null) return scale === null ? null : total;
  const rest = group.plus(atom);
  if (scale === null) return rest;
  return rest.gte(scale) || (scale.gte(MILLION) && rest.lt(1000)) ? null : total.plus(rest);
}
