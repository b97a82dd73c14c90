import Big from 'big.js';
import { type Amount, readAmount } from './amount.ts';
import { namesOf, signsInWords } from './units.ts';

/** Of these one piece is small change: a rate of thousands is a slip, or three decimals. */
const SMALL: ReadonlySet<string> = new Set(['won', 'yen', 'dong']);
/** More rupiah than one piece of any money gives. */
const MOST = 100_000;
const MOST_OF_SMALL = 1_000;

/** One figure whose last three digits are either thousands or decimals: "11,823", "512.345". */
const EITHER = /^\D*(\d{1,3})[.,](\d{3})\D*$/;

/** "1 RM = 3550", "3550 per ringgit", "RM 1 jadi 3550": the one piece it is the price of is no part of the price. */
function withoutPiece(text: string, of: string): string {
  const name = `(?:${namesOf(of).join('|')})\\b`;
  const one = '(?:\\b(?:1|satu|one) ?|\\bse)';
  const is = '(?:\\s*(?:=|:|jadi|itu|sama dengan|is|are|equals|to|ke)(?![a-z]))?';
  const piece = new RegExp(
    `(?:(?:\\b(?:per|tiap)|/)\\s*(?:1 ?|satu )?${name}|${one}${name}|\\b${name}\\s*1(?![\\d.,]))${is}`,
    'i',
  );
  return signsInWords(text).replace(/\s+/g, ' ').replace(piece, ' ');
}

/** A rate as an exchange writes it; three decimals where thousands make no sense. Null for one that no money has. */
export function readRate(text: string, unit: string, of: string | null): Amount | null {
  const price = of === null ? text : withoutPiece(text, of);
  const read = readAmount(price, unit);
  const most = new Big(of !== null && SMALL.has(of) ? MOST_OF_SMALL : MOST);
  if (read === null || read.value.lt(most)) return read;
  const [, whole, decimals] = EITHER.exec(price) ?? [];
  return whole && decimals ? { ...read, value: new Big(`${whole}.${decimals}`) } : null;
}
