import type { Lexicon } from './compile-lexicon.ts';
import type { Features } from './model.ts';
import type { Weighed } from './problems.ts';
import type { Reading } from './reading.ts';
import { stemOf } from './stem.ts';
import type { Token } from './token.ts';

/** Longer messages are also looked at in parts, so that one cry is not drowned in a long story. */
const PART = 24;
const STEP = 16;

/** The features of one message. `verdict` is what the word lists made of it. */
export function featuresOf(
  { tokens }: Reading,
  weighed: readonly Weighed[],
  lexicon: Lexicon,
  verdict: string[],
): Features {
  const between = (from: number, to: number) => {
    const signs = weighed.filter(({ first }) => first >= from && first < to).flatMap(signFeatures);
    return [...new Set([...wordFeatures(tokens.slice(from, to), lexicon), ...signs, ...verdict])];
  };
  const starts =
    tokens.length <= PART + STEP / 2 ? [] : Array.from({ length: Math.ceil(tokens.length / STEP) }, (_, i) => i * STEP);
  return { whole: between(0, 5 * PART), parts: starts.map((from) => between(from, from + PART)) };
}

/** What is left of the features when the word lists know no sign in the message. */
export const withoutSigns = (features: readonly string[]): string[] =>
  features.filter((name) => !/^[ritsdcv]:/.test(name));

/** The sign itself, and of what kind it is: a new sign is understood by its kind before a sentence with it is known. */
function signFeatures({ sign, standing }: Weighed): string[] {
  const how = standing === 'plain' ? '' : `:${standing}`;
  const kinds = [
    ...(sign.danger === 'no' ? [] : [`d:${sign.danger}${how}`]),
    ...(sign.category ? [`c:${sign.category}${sign.topic ? ':topic' : how}`] : []),
    ...(sign.intent ? [`v:${sign.intent}`] : []),
  ];
  return [`s:${sign.id}${how}`, ...kinds];
}

function wordFeatures(tokens: readonly Token[], { groupOf, fields }: Lexicon): string[] {
  const words = tokens.map(({ lemma, value }) => (value === undefined ? lemma : '#'));
  const groups = tokens.map(({ concepts }) => [...new Set(concepts.flatMap((concept) => groupOf(concept) ?? []))]);
  const features = [`n:${Math.min(6, Math.floor(Math.log2(tokens.length + 1)))}`];
  for (const [i, word] of words.entries()) {
    features.push(`w:${word}`);
    if (groups[i]?.length === 0) features.push(`x:${stemOf(word)}`);
    for (const field of fields.get(word) ?? []) features.push(`g:${field}`);
    if (i + 1 < words.length) features.push(`b:${word} ${words[i + 1]}`);
    for (const group of groups[i] ?? [])
      features.push(`g:${group}`, `k:${group} ${groups[i + 1]?.[0] ?? words[i + 1] ?? '.'}`);
  }
  return features;
}
