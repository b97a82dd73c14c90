import Big from 'big.js';
import { wordsOf } from '../conversation/words/plain-words.ts';
import { BELOW_ZERO, readNumber } from '../flow/answers/number.ts';
import { ENGLISH_UNITS, unitIn } from './units.ts';

/** An exact sum with the money it is in, as people call it. Nothing is ever converted by itself. */
export interface Amount {
  value: Big;
  unit: string;
}

/** More than anybody earns or borrows: a slip of the pen. */
const MOST = new Big('1e12');

/** What people write, by the name we answer with; the longest names are looked for first. */
const SCALES: Readonly<Record<string, string>> = {
  ratus: '100',
  rb: '1e3',
  rbu: '1e3',
  ribu: '1e3',
  k: '1e3',
  jt: '1e6',
  juta: '1e6',
  m: '1e9',
  miliar: '1e9',
  milyar: '1e9',
  hundred: '100',
  thousand: '1e3',
  million: '1e6',
  billion: '1e9',
};

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
]);
const HALVES = /\bset(?:engah|gh)\b/i;
/** A part of a hundred is no sum of money. */
const PERCENT = /%|\b(?:persen|prosen|percent)\b/i;
/** Parts of a number that are not read here: guessed, they would be wrong by much. */
const OTHER_PARTS = /\b(?:seperempat|sepertiga|half|quarter)\b/i;

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

/**
 * The one amount of a message; parts joined by `+` are added. Null for anything else: two amounts, a sum below zero or
 * past all measure, two kinds of money. Without a named money it is in `unit`; where that is null too, null.
 */
export function readAmount(text: string, unit: string | null): Amount | null {
  if (BELOW_ZERO.test(text) || COUNTED.test(text) || PERCENT.test(text)) return null;
  const words = wordsOf(text.replace(/(\d)(?=[a-z])/gi, '$1 ').replace(/([a-z])(?=\d)/gi, '$1 '));
  if (unit !== null && saysNothing(words.join(' '))) return { value: new Big(0), unit };
  const named = unitIn(words);
  if (named === 'two') return null;
  const money = named ?? (/\b\d[\d.,]*\s*(?:jt|juta)\b/i.test(text) && unit === null ? 'rupiah' : unit);
  const parts = text.split(/\+|\bplus\b|\btambah\b/i);
  const values = parts.map((part) => valueIn(part, THOUSANDTHS.has(money ?? '')));
  if (money === null || values.some((value) => value === null)) return null;
  const value = values.reduce<Big>((sum, one) => sum.plus(one ?? 0), new Big(0));
  return value.lte(MOST) ? { value, unit: money } : null;
}

/** One amount: 1.500.000 and 1,5 jt and "2 juta 500 ribu"; words without a digit are read as numbers are. */
function valueIn(part: string, thousandths: boolean): Big | null {
  if (OTHER_PARTS.test(part) || (thousandths && /(?<![\d.,])\d{1,3}[.,]\d{3}(?![\d.,])/.test(part))) return null;
  if (!/\d/.test(part) || HALVES.test(part)) {
    const spoken = readNumber(part);
    return spoken === null || !Number.isSafeInteger(spoken) ? null : new Big(spoken);
  }
  const found = [...part.toLowerCase().matchAll(/(\d[\d.,^]*)\s*([a-z]*)/g)];
  // "2 juta dipotong 500 ribu" are two amounts: what stands between is not for us to guess.
  if (found.some((one, at) => at > 0 && !JOINS.test(between(part, found[at - 1], one)))) return null;
  let sum = new Big(0);
  let last: Big | null = null;
  for (const [, digits = '', word = ''] of found) {
    const scale = new Big(SCALES[word] ?? 1);
    const number = exactly(digits.replace(/[.,]+$/, ''), scale.gt(1));
    if (number === null || (last && scale.gte(last))) return null;
    sum = sum.plus(number.times(scale));
    last = scale;
  }
  return last ? sum : null;
}

const JOINS = /^[\s,]*(?:(?:dan|and)\s*)?$/i;
const between = (part: string, before: RegExpExecArray | undefined, { index }: RegExpExecArray): string =>
  before ? part.slice(before.index + before[0].length, index) : '';

/**
 * Indonesian figures: dots part thousands, a comma the decimals; three of them only before "juta" and the like.
 * The English way round is told by a comma before three figures, as on a pay slip: 1,500 and 1,500.50.
 */
function exactly(digits: string, scaled: boolean): Big | null {
  if (/^\d{1,3}(\.\d{3})+(,\d{1,2})?$/.test(digits)) return new Big(digits.replaceAll('.', '').replace(',', '.'));
  if (/^\d{1,3}(,\d{3}){2,}$/.test(digits)) return new Big(digits.replaceAll(',', ''));
  if (!scaled && /^[1-9]\d{0,2}(,\d{3})+(\.\d{1,2})?$/.test(digits)) return new Big(digits.replaceAll(',', ''));
  const plain = scaled ? /^\d{1,15}(?:,\d{1,3}|\.\d{1,2})?$/ : /^\d{1,15}([.,]\d{1,2})?$/;
  return plain.test(digits) ? new Big(digits.replace(',', '.')) : null;
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
