import Big from 'big.js';
import { type Amount, readAmount } from './amount.ts';

/** Of these one piece is small change: a rate of thousands is a slip, or three decimals. */
const SMALL: ReadonlySet<string> = new Set(['won', 'yen', 'dong']);
/** More rupiah than one piece of any money gives. */
const MOST = 100_000;
const MOST_OF_SMALL = 1_000;

/** One figure whose last three digits are either thousands or decimals: "11,823", "512.345". */
const EITHER = /^\D*(\d{1,3})[.,](\d{3})\D*$/;

/** A rate as an exchange writes it; three decimals where thousands make no sense. Null for one that no money has. */
export function readRate(text: string, unit: string, of: string | null): Amount | null {
  const read = readAmount(text, unit);
  const most = new Big(of !== null && SMALL.has(of) ? MOST_OF_SMALL : MOST);
  if (read === null || read.value.lt(most)) return read;
  const [, whole, decimals] = EITHER.exec(text) ?? [];
  return whole && decimals ? { ...read, value: new Big(`${whole}.${decimals}`) } : null;
}
