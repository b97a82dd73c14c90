import { wordsOf } from '../../conversation/words/plain-words.ts';
import type { OptionSource } from './pieces.ts';

/** They answer what was asked; in words written before nothing was: "bingung mau mulai dari mana" wants no help yet. */
const ANSWERS: ReadonlySet<string> = new Set('mau ya iya boleh tidak nanti cukup sudah lagi yes no enough'.split(' '));

/** The one option that words she wrote before name, by its label or its words; null where they name none or several. "Surat pamit" names that, not "surat" and "pamit". */
export function toldOption(told: unknown, options: readonly OptionSource[]): string | null {
  if (typeof told !== 'string') return null;
  const said = ` ${wordsOf(told).join(' ')} `;
  const named = options.flatMap(({ id, label, words = [] }) =>
    [label, ...words]
      .map((phrase) => ` ${wordsOf(phrase).join(' ')} `)
      .filter((phrase) => !ANSWERS.has(phrase.trim()) && said.includes(phrase))
      .map((phrase) => ({ id, phrase })),
  );
  const longest = named.filter(
    ({ phrase }) => !named.some((one) => one.phrase !== phrase && one.phrase.includes(phrase)),
  );
  const ids = new Set(longest.map(({ id }) => id));
  return ids.size === 1 ? (longest[0]?.id ?? null) : null;
}
