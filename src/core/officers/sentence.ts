import type { OfficerWords } from './officer-words.ts';
import type { Seen, Stretch } from './phrase-nodes.ts';
import type { Read } from './read.ts';
import type { Spell } from './spell.ts';
import { stems } from './stems.ts';

/** A message as phrases see it, cut into the parts of its sentence; `thanked`: politeness was taken out. */
export type Sentence = { words: Seen[]; parts: Stretch[]; thanked: boolean };

const see = (skips: ReadonlySet<string>, { word, ref, kind, unreadable }: Read): Seen => ({
  word: ref ?? word,
  stems: kind === 'word' ? stems(word) : new Set(),
  isRef: ref !== null,
  skip: ref !== null || unreadable || kind === 'break' || skips.has(word),
});

/** Tokens without the polite sayings ("terima kasih"), which must not be read as commands. */
function withoutPoliteness(tokens: readonly Read[], sayings: readonly string[][]): Read[] {
  const lengthAt = (at: number): number =>
    sayings.find((saying) => saying.every((word, after) => tokens[at + after]?.word === word))?.length ?? 0;
  const kept: Read[] = [];
  for (let at = 0; at < tokens.length; at += Math.max(1, lengthAt(at))) {
    const token = tokens[at];
    if (token && lengthAt(at) === 0) kept.push(token);
  }
  return kept;
}

/** Cuts read tokens at breaks and at words like "tapi". */
export function createSentence({ fillers, splitters, ignore }: OfficerWords, spell: Spell) {
  const skips = new Set([...fillers, ...fillers.map(spell)]);
  const cutters = new Set(splitters.map(spell));
  const sayings = ignore.map((saying) => saying.split(' ').map(spell)).sort((a, b) => b.length - a.length);
  return (all: readonly Read[]): Sentence => {
    const tokens = withoutPoliteness(all, sayings);
    const words = tokens.map((token) => see(skips, token));
    const cuts = tokens.flatMap(({ kind, word }, at) => (kind === 'break' || cutters.has(word) ? [at] : []));
    const content = words.flatMap(({ skip }, at) => (skip ? [] : [at]));
    const edges = { first: content[0] ?? words.length, last: content.at(-1) ?? -1 };
    const parts = [...cuts, words.length].map((to, at) => ({ words, from: (cuts[at - 1] ?? -1) + 1, to, ...edges }));
    return { words, parts: parts.filter(({ from, to }) => to > from), thanked: tokens.length < all.length };
  };
}
