import { toldFigure } from '../../money/told-figure.ts';
import { moneyWords } from '../../money/units.ts';
import type { Scene } from '../node-type.ts';

/** What an `ask` says of words that were written before it. */
interface Asked {
  kind: string;
  told?: string | undefined;
  behind?: readonly string[] | undefined;
  monthly: boolean | 'only';
  adding?: boolean;
  nth?: number | undefined;
  rate_of?: string | undefined;
  months: boolean;
}

/** What of the words written before may answer a question: the whole of them for a day, the figure behind its words for a sum. */
export function toldWords(scene: Scene, asked: Asked): { words: string; lacksMoney: boolean } | null {
  const told = asked.told === undefined ? undefined : scene.value(asked.told);
  if (typeof told !== 'string') return null;
  if (asked.kind === 'date') return { words: told.replace(EACH_MONTH, ' '), lacksMoney: false };
  // "Bunga 6 persen setahun" says nothing of how long.
  if (asked.months) return spanOf(told.replace(RATE, ' ').replace(EACH_MONTH, ' '));
  const { behind, monthly, adding = false, nth } = asked;
  const found = behind ? toldFigure(told, { behind, monthly, adding, nth }) : null;
  // A rate is so many rupiah for one piece of the money that is sent.
  if (found && asked.rate_of !== undefined) return { words: found.figure, lacksMoney: false };
  return found && { words: [found.figure, found.unit].filter(Boolean).join(' '), lacksMoney: found.unit === null };
}

/** How often, and no length of time. */
const EACH_MONTH = /(?<!\p{L})(?:sebulan|per bulan|tiap bulan|a month|per month|each month|every month)(?!\p{L})/giu;
const SPAN =
  /(?:\d+(?:[.,]\d)?|(?<!\p{L})(?:satu|dua|tiga|empat|lima|enam|one|two|three|a))\s*(?:tahun|thn|bulan|bln|kali|x|years?|months?)(?!\p{L})|(?<!\p{L})setahun(?!\p{L})/giu;

/** The one length of time among them. */
function spanOf(told: string): { words: string; lacksMoney: boolean } | null {
  const spans = [...told.matchAll(SPAN)].map(([span]) => span);
  const [only] = spans;
  return spans.length === 1 && only ? { words: only.replace(/\s*(?:kali|x)$/i, ' bulan'), lacksMoney: false } : null;
}

/** Whether an answer names a money and no figure: "ringgit". */
export const namesMoneyOnly = (text: string): boolean => !/\d/.test(text) && moneyWords(text).length <= 4;

const RATE =
  /(\d+(?:[.,]\d+)?)\s*(?:%|persen|prosen|percent)\s*(?:(?:per|tiap|se|a|\/|each|every)?\s*(bulan|bln|wulan|sasi|month|tahun|thn|taun|year|annum))?(?!\p{L})/giu;
/** Of a day or week nobody's sums are made. */
const SHORTER = /(?:%|persen|prosen|percent)\s*(?:(?:per|tiap|se|\/)\s*)?(?:hari|minggu|day|week)/i;

/** The one rate of interest that words tell, in percent, and whether it is for a month, a year, or she does not say. */
export function toldRate(told: unknown): { value: number; to: 'yearly' | 'unsaid' | null } | null {
  const rates = typeof told === 'string' && !SHORTER.test(told) ? [...told.matchAll(RATE)] : [];
  const [[, figure = '', of] = []] = rates;
  if (rates.length !== 1) return null;
  const value = Number(figure.replace(',', '.'));
  if (value === 0 || value > MOST_PERCENT) return null;
  return { value, to: of === undefined ? 'unsaid' : /^(?:t|y|a)/i.test(of) ? 'yearly' : null };
}

/** More is a slip of the pen. */
const MOST_PERCENT = 1000;
