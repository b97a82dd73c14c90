import { toldFigure } from '../../money/told-figure.ts';
import { moneyWords } from '../../money/units.ts';
import type { Scene } from '../node-type.ts';

/** What an `ask` says of words that were written before it. */
interface Asked {
  kind: string;
  told?: string | undefined;
  behind?: readonly string[] | undefined;
  monthly: boolean;
  months: boolean;
}

/** What of the words written before may answer a question: the whole of them for a day, the figure behind its words for a sum. */
export function toldWords(scene: Scene, asked: Asked): { words: string; lacksMoney: boolean } | null {
  const told = asked.told === undefined ? undefined : scene.value(asked.told);
  if (typeof told !== 'string') return null;
  if (asked.kind === 'date') return { words: told.replace(EACH_MONTH, ' '), lacksMoney: false };
  if (asked.months) return spanOf(told.replace(EACH_MONTH, ' '));
  const found = asked.behind ? toldFigure(told, { behind: asked.behind, monthly: asked.monthly }) : null;
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
