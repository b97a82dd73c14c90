import { wordsOf } from './plain-words.ts';
import { setOf } from './set-of.ts';

const ASKS = setOf('apa siapa mana kemana gimana bagaimana maksudnya artinya what who which where');
const POINTS = setOf(
  'itu ini tadi ke di yang yg lembaga kantor maaf terus trus lalu ya pak bu kak mas mbak bapak ibu maksud arti nya is that it the to mean does',
);

/** Whether a question only asks back what we have said: "ke mana itu pak?", "maksudnya apa". It names nothing by itself. */
export function asksBack(text: string): boolean {
  const words = wordsOf(text);
  return words.some((word) => ASKS.has(word)) && words.every((word) => ASKS.has(word) || POINTS.has(word));
}
