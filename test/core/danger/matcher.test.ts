import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createMatcher } from '../../../src/core/danger/matcher.ts';
import { parsePattern } from '../../../src/core/danger/pattern.ts';
import type { Token } from '../../../src/core/danger/token.ts';

const line = (concepts: readonly number[]): Token[] =>
  concepts.map((concept, i) => ({
    raw: String(concept),
    lemma: String(concept),
    at: i + 1,
    sentence: 0,
    concepts: [concept],
  }));

function ends(places: { concepts: number[]; gap: number }[], concepts: readonly number[]): number[] {
  const found: number[] = [];
  createMatcher([{ owner: 0, places }])(line(concepts), { steps: 0 }, (_owner, _first, last) => found.push(last));
  return found;
}

it('reads gaps, neighbours, alternatives and either order', () => {
  expect(parsePattern('a b ..6 c + d|e')).toEqual([
    [
      { anyOf: ['a'], gap: 3 },
      { anyOf: ['b'], gap: 3 },
      { anyOf: ['c'], gap: 6 },
      { anyOf: ['d', 'e'], gap: 0 },
    ],
  ]);
  expect(parsePattern('a <> b')).toHaveLength(2);
});

it('finds exactly what a search over all pairs finds', () => {
  const word = fc.integer({ min: 0, max: 3 });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), fc.integer({ min: 0, max: 4 }), (concepts, gap) => {
      const slow = concepts.flatMap((concept, last) =>
        concept === 2 && concepts.some((other, first) => other === 1 && first < last && last - first <= gap + 1)
          ? [last]
          : [],
      );
      expect(
        ends(
          [
            { concepts: [1], gap: 3 },
            { concepts: [2], gap },
          ],
          concepts,
        ),
      ).toEqual(slow);
    }),
    { numRuns: Number(process.env.RUNS ?? 300) },
  );
});
