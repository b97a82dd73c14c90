import type { Features } from './model.ts';
import type { Weighed } from './problems.ts';
import type { Reading } from './reading.ts';
import type { Token } from './token.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Longer messages are also looked at in parts, so that one cry is not drowned in a long story. */
const PART = 24;
const STEP = 16;

/** The features of one message. `verdict` is what the word lists made of it. */
export function featuresOf(
  reading: Reading,
  weighed: readonly Weighed[],
  { forms }: Vocabulary,
  verdict: string[],
): Features {
  const { tokens } = reading;
  const between = (from: number, to: number) => {
    const signs = weighed.filter(({ first }) => first >= from && first < to).map(signFeature);
    return [...new Set([...wordFeatures(tokens.slice(from, to), forms), ...signs, ...verdict])];
  };
  const starts =
    tokens.length <= PART + STEP / 2 ? [] : Array.from({ length: Math.ceil(tokens.length / STEP) }, (_, i) => i * STEP);
  return { whole: between(0, 5 * PART), parts: starts.map((from) => between(from, from + PART)) };
}

const signFeature = ({ sign, standing }: Weighed) => `s:${sign.id}${standing === 'plain' ? '' : `:${standing}`}`;

function wordFeatures(tokens: readonly Token[], forms: Vocabulary['forms']): string[] {
  const words = tokens.map(({ lemma, value }) => (value === undefined ? lemma : '#'));
  const groups = tokens.map(({ lemma }) => forms.get(lemma)?.groups[0]);
  const features = [`n:${Math.min(6, Math.floor(Math.log2(tokens.length + 1)))}`];
  for (const [i, word] of words.entries()) {
    features.push(`w:${word}`);
    if (i + 1 < words.length) features.push(`b:${word} ${words[i + 1]}`);
    if (groups[i]) features.push(`g:${groups[i]}`, `k:${groups[i]} ${groups[i + 1] ?? words[i + 1] ?? '.'}`);
  }
  return features;
}
