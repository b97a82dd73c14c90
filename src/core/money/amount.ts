import Big from 'big.js';
import { BELOW_ZERO } from '../flow/answers/number.ts';
import { readFigure } from './figure.ts';
import { ENGLISH_UNITS, moneyWords, unitIn } from './units.ts';

/** An exact sum with the money it is in, as people call it. Nothing is ever converted by itself. */
export interface Amount {
  value: Big;
  unit: string;
}

/** More than anybody earns or borrows: a slip of the pen. */
export const MOST = new Big('1e12');

/** A number in front of these counts something else than money. */
const COUNTED =
  /\d\s*(?:x|kali|bulan|bln|bl|tahun|thn|th|hari|hr|minggu|mgg|jam|orang|org|months?|years?|days?|weeks?|hours?|times)\b/i;

/** Their smallest coin is a thousandth: "120.500 dinar" may be either, and is asked again. */
const THOUSANDTHS: ReadonlySet<string> = new Set([
  'dinar',
  'dinar Kuwait',
  'dinar Bahrain',
  'dinar Yordania',
  'rial Oman',
  'rial',
]);
/** A part of a hundred is no sum of money. */
const PERCENT = /%|\b(?:persen|prosen|percent)\b/i;
/** "Belum ada", "none yet", "tanpa biaya": nothing, where nothing can be. */
const NOTHING = new RegExp(
  `^(?:(?:tidak|tdk|gak|ga|gk|nggak|ngga|enggak|engga|ora|belum|blm|blum|durung|masih|msh|ada|punya|dapat|kena|dikenai|sama sekali|` +
    `nol|kosong|tanpa|bebas|gratis|potongan|dipotong|biaya|ongkos|tabungan|simpanan|uang|apa|apa2|saya|sy|aku|kak|sih|kok|` +
    `none|nothing|no|not|zero|free|yet|at|all|any|i|have|there|is|are|it|of|charge|fee|fees|deduction|deductions|savings?|so|far)(?: |$))+$`,
);
/** One of these is among them. */
const NONE =
  /\b(?:tidak|tdk|gak|ga|gk|nggak|ngga|enggak|engga|ora|belum|blm|blum|durung|nol|kosong|tanpa|bebas|gratis|none|nothing|no|not|zero|free)\b/;
const saysNothing = (said: string): boolean => NOTHING.test(said) && NONE.test(said);

/** Who counts in millions without naming a money counts rupiah. */
const MILLIONS = /^(?:jt|juta|sejuta)(?:an)?$/;

/**
 * The one amount of a message; parts joined by `+` are added. Null for anything else: two amounts, a sum below zero or
 * past all measure, two kinds of money. Without a named money it is in `unit`; where that is null too, null.
 */
export function readAmount(text: string, unit: string | null): Amount | null {
  if (BELOW_ZERO.test(text) || COUNTED.test(text) || PERCENT.test(text)) return null;
  const words = moneyWords(text);
  if (unit !== null && saysNothing(words.join(' '))) return { value: new Big(0), unit };
  const named = unitIn(words);
  if (named === 'two') return null;
  const money = named ?? (unit === null && words.some((word) => MILLIONS.test(word)) ? 'rupiah' : unit);
  const parts = text.split(/\+|\bplus\b|\btambah\b/i);
  const values = parts.map((part) => valueIn(part, money));
  if (money === null || values.some((value) => value === null)) return null;
  const value = values.reduce<Big>((sum, one) => sum.plus(one ?? 0), new Big(0));
  return value.lte(MOST) ? { value, unit: money } : null;
}

/** One amount, where a coin of thousandths leaves no doubt. */
const valueIn = (part: string, money: string | null): Big | null => (isEither(part, money) ? null : readFigure(part));

/** "120.500 dinar". "2.000 rial" of Saudi Arabia are thousands; "90.500 rial" may be of Oman. */
function isEither(part: string, money: string | null): boolean {
  if (money === null || !THOUSANDTHS.has(money)) return false;
  return (money === 'rial' ? /(?<![\d.,])\d{2,3}[.,]\d{3}(?![\d.,])/ : /(?<![\d.,])\d{1,3}[.,]\d{3}(?![\d.,])/).test(
    part,
  );
}

/** As it is kept among answers: `1500.5 ringgit`. */
export const keptAmount = ({ value, unit }: Amount): string => `${value.toFixed()} ${unit}`;

/** A kept amount; null when it is none. */
export function amountOf(kept: unknown): Amount | null {
  const [, value, unit] = /^(-?\d+(?:\.\d+)?) (\S.*)$/.exec(String(kept)) ?? [];
  return value && unit ? { value: new Big(value), unit } : null;
}

/** As people read it: `Rp 1.500.000`, `1.500,5 ringgit`; whole rupiah, at most two decimals else, unless so many are wanted. English turns dot and comma. */
export function writtenAmount({ value, unit }: Amount, language = 'id', places = unit === 'rupiah' ? 0 : 2): string {
  const [dot, comma] = language === 'en' ? [',', '.'] : ['.', ','];
  const [whole = '0', decimals] = value.round(places).toFixed().split('.');
  const dotted = whole.replace(/\B(?=(\d{3})+$)/g, dot);
  const number = decimals ? `${dotted}${comma}${decimals}` : dotted;
  const money = (language === 'en' ? ENGLISH_UNITS[unit] : undefined) ?? unit;
  return unit === 'rupiah' ? `Rp ${number}` : `${number} ${money}`;
}
