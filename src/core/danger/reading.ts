import type { Lexicon } from './compile-lexicon.ts';
import type { NamedSign } from './compile-signs.ts';
import type { Mark } from './lexicon-schema.ts';
import type { Meter } from './meter.ts';
import { normalise } from './normalise.ts';
import type { Token } from './token.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A sign found in a message, from its first to its last word. */
export interface Found {
  sign: NamedSign;
  first: number;
  last: number;
}

/** A message with all that the lexicon finds in it, before anything is decided. */
export interface Reading {
  tokens: Token[];
  found: Found[];
  marks: Map<Mark, Found[]>;
  countries: { code: string; first: number; last: number }[];
}

/** More of the same sign adds nothing, and a list of danger words must not cost more than it says. */
const MOST_OF_ONE_SIGN = 8;

/** Reads the words, hides idioms, joins phrases, then looks for every sign. */
export function readMessage(text: string, lexicon: Lexicon, meter: Meter): Reading {
  const tokens = normalise(text, lexicon.spelling, meter);
  const countries = joinPhrases(tokens, lexicon, meter);
  const found = findSigns(tokens, lexicon, meter);
  const marks = new Map<Mark, Found[]>();
  for (const one of found) {
    if (one.sign.mark) marks.set(one.sign.mark, [...(marks.get(one.sign.mark) ?? []), one]);
  }
  return { tokens, found, marks, countries };
}

function joinPhrases(tokens: Token[], { phrases, spelling }: Lexicon, meter: Meter): Reading['countries'] {
  const countries: Reading['countries'] = [];
  const masked: [number, number][] = [];
  const added: { at: number; from: number; to: number; concept: number }[] = [];
  phrases.match(tokens, meter, (owner, first, last) => {
    const action = phrases.actions[owner];
    if (!action) return;
    if ('mask' in action) masked.push(action.on === null ? [first, last] : [first + action.on, first + action.on]);
    else if ('country' in action) countries.push({ code: action.country, first, last });
    else
      added.push({ at: action.on === null ? last : first + action.on, from: first, to: last, concept: action.concept });
  });
  for (const { at, from, to, concept } of added) {
    const token = tokens[at];
    if (!token) continue;
    token.phraseFrom = Math.min(from, token.phraseFrom ?? from);
    token.phraseTo = Math.max(to, token.phraseTo ?? to);
    token.concepts.push(concept);
  }
  for (const [first, last] of masked) {
    for (const token of tokens.slice(first, last + 1)) token.concepts = [];
    meter.steps += last - first + 1;
  }
  return [...countries, ...tokens.flatMap((token, index) => countryAt(token, index, spelling.vocabulary))];
}

/** A country of one word, unless an idiom has hidden it: "bahasa Arab" is no place. */
function countryAt({ lemma, concepts }: Token, index: number, { forms }: Vocabulary): Reading['countries'] {
  const group = concepts.length > 0 && forms.get(lemma)?.groups.find((name) => name.startsWith('country-'));
  return group ? [{ code: group.slice('country-'.length), first: index, last: index }] : [];
}

function findSigns(tokens: Token[], lexicon: Lexicon, meter: Meter): Found[] {
  const found = new Map<number, Found[]>();
  const { signs } = lexicon;
  signs.match(tokens, meter, (owner, first, last) => {
    const same = found.get(owner) ?? [];
    const sign = signs.list[owner];
    if (!sign || same.length >= MOST_OF_ONE_SIGN) return;
    same.push({ sign, first, last });
    found.set(owner, same);
  });
  const present = new Set(tokens.flatMap((token) => token.concepts));
  meter.steps += tokens.length;
  return [...found].filter(([owner]) => isAllowed(owner, tokens, present, lexicon)).flatMap(([, same]) => same);
}

/** `unless` bars a sign when one of its words is anywhere in the message; `whole` wants nothing but filler beside it. */
function isAllowed(owner: number, tokens: readonly Token[], present: ReadonlySet<number>, lexicon: Lexicon): boolean {
  const { list, barred, own } = lexicon.signs;
  for (const concept of barred[owner] ?? []) if (present.has(concept)) return false;
  if (!list[owner]?.whole) return true;
  const filler = lexicon.concept('@pengisi');
  return tokens.every(({ concepts }) => concepts.some((concept) => concept === filler || own[owner]?.has(concept)));
}
