import { wordsOf } from '../../conversation/words/plain-words.ts';
import type { OptionSource } from './pieces.ts';

/** They answer what was asked; in words written before nothing was: "bingung mau mulai dari mana" wants no help yet. */
const ANSWERS: ReadonlySet<string> = new Set('mau ya iya boleh tidak nanti cukup sudah lagi yes no enough'.split(' '));

/** The one option that words she wrote before name, by its label or its words; null where they name none or several. */
export function toldOption(told: unknown, options: readonly OptionSource[]): string | null {
  if (typeof told !== 'string') return null;
  const said = ` ${wordsOf(told).join(' ')} `;
  const named = options.filter(({ label, words = [] }) =>
    [label, ...words].some((phrase) => !ANSWERS.has(phrase) && said.includes(` ${wordsOf(phrase).join(' ')} `)),
  );
  return named.length === 1 ? (named[0]?.id ?? null) : null;
}
