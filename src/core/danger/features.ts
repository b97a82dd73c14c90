import type { Weighed } from './problems.ts';
import type { Reading } from './reading.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Beyond this many words a message says no more about what is wanted; it also bounds the work. */
const MOST_WORDS = 120;

/** What the small model looks at, each once: words, pairs, their groups, the signs found, and the length. */
export function featuresOf({ tokens }: Reading, weighed: readonly Weighed[], { forms }: Vocabulary): string[] {
  const seen = tokens.slice(0, MOST_WORDS);
  const words = seen.map(({ lemma, value }) => (value === undefined ? lemma : '#'));
  const groups = seen.map(({ lemma }) => forms.get(lemma)?.groups[0]);
  const features = new Set<string>([`n:${Math.min(6, Math.floor(Math.log2(tokens.length + 1)))}`]);
  for (const [i, word] of words.entries()) {
    features.add(`w:${word}`);
    if (i + 1 < words.length) features.add(`b:${word} ${words[i + 1]}`);
    if (groups[i]) features.add(`g:${groups[i]}`).add(`k:${groups[i]} ${groups[i + 1] ?? words[i + 1] ?? '.'}`);
  }
  for (const { sign, standing } of weighed) features.add(`s:${sign.id}${standing === 'plain' ? '' : `:${standing}`}`);
  return [...features];
}
