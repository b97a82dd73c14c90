import { wordsOf } from '../conversation/words/plain-words.ts';
import type { Desbumi } from './schema.ts';

const plain = (name: string): string => ` ${wordsOf(name).join(' ')} `;

/**
 * The listed village that her words name with its kecamatan or kabupaten; null where none or several fit. `within`: the
 * kecamatan that was read in them, for several villages of a kabupaten are called alike.
 */
export function findDesbumi(words: string, villages: readonly Desbumi[], within: string | null): string | null {
  const text = plain(words);
  const fitting = villages.filter(({ name, code }) => {
    if (within !== null && !code.startsWith(within)) return false;
    const [village = '', ...above] = name.split(',');
    // A kabupaten may be called as its village is: that one word is not both.
    const rest = text.replace(plain(village), ' ');
    return rest !== text && above.some((area) => rest.includes(plain(area)));
  });
  return fitting.length === 1 ? (fitting[0]?.code ?? null) : null;
}
