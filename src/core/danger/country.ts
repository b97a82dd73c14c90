import type { Lexicon } from './compile-lexicon.ts';
import type { Reading } from './reading.ts';
import type { Token } from './token.ts';

/** The country the person is in or goes to: the last one moved to, else the first one named with "di", else the first. */
export function createCountryReader(lexicon: Lexicon) {
  const to = lexicon.concept('@ke-negara');
  const at = lexicon.concept('@di-negara');
  const from = lexicon.concept('@dari-negara');
  const people = lexicon.concept('@bangsa');
  const moved = lexicon.concept('@pindah-negara');

  return ({ tokens, countries, marks }: Reading): string | null => {
    const real = countries
      .filter(
        ({ first, last }, _i, all) =>
          !all.some((o) => o.last - o.first > last - first && o.first <= first && o.last >= last),
      )
      .sort((a, b) => a.first - b.first);
    const led = (lead: number) => real.filter(({ first }) => before(first).includes(lead));
    const near = (index: number, reach: number) =>
      tokens.slice(Math.max(0, index - reach), index).flatMap(({ concepts }) => concepts);
    const before = (index: number) => near(index, 2);
    if (marks.has('story') && !marks.has('plea')) return null;
    const taken = led(to)
      .filter(({ first }) => near(first, 5).includes(moved))
      .at(-1);
    const alone = real.findLast(({ first, last }) => isAlone(tokens, first, last));
    const plain = real.find(({ first }) => !before(first).includes(from) && !before(first).includes(people));
    const named = alone ?? taken ?? led(at)[0] ?? led(to).at(-1) ?? plain ?? real[0];
    return named?.code ?? null;
  };
}

/** A sentence that is only a place answers "where are you" by itself. */
const isAlone = (tokens: readonly Token[], first: number, last: number): boolean =>
  tokens[first - 1] !== undefined &&
  tokens[first - 1]?.sentence !== tokens[first]?.sentence &&
  tokens[last + 1]?.sentence !== tokens[last]?.sentence;
