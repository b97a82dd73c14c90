import type { Finding } from '../finding.ts';
import { findingAt } from '../findings.ts';
import type { Check } from './check.ts';
import { allTexts, type FoundText, fixedWords } from './texts.ts';

/** More is not understood on a small screen by a tired person. */
const LONGEST_SENTENCE = 18;

/** Short sentences, and no words that nobody says. */
export const plainLanguage: Check = (set) =>
  [...allTexts(set)].flatMap((found) => {
    const jargon = set.words.jargon.filter(({ pattern }) => pattern.test(fixedWords(found)));
    return [...jargon.map(({ word, instead }) => nobodySays(found, word, instead)), ...longSentences(found)];
  });

const nobodySays = ({ source, at }: FoundText, word: string, instead: string | null): Finding =>
  findingAt(source, at, {
    rule: 'jargon',
    reason: { id: `"${word}" bukan kata sehari-hari.`, en: `"${word}" is not a word people use.` },
    todo: {
      id: instead ? `Tulis: ${instead}` : 'Pakai kata yang dipakai orang di rumah.',
      en: instead ? `Write: ${instead}` : 'Use the word people use at home.',
    },
  });

function longSentences({ source, at, template }: FoundText): Finding[] {
  const sentences = template.fixed.split(/[.!?:\n]+(?=\s|$)/);
  const longest = Math.max(0, ...sentences.map((sentence) => sentence.trim().split(/\s+/).filter(Boolean).length));
  if (longest <= LONGEST_SENTENCE) return [];
  return [
    findingAt(source, at, {
      rule: 'long-sentence',
      level: 'warning',
      reason: { id: `Ada kalimat dengan ${longest} kata.`, en: `One sentence has ${longest} words.` },
      todo: { id: `Bagi: paling banyak ${LONGEST_SENTENCE} kata.`, en: `Split it: at most ${LONGEST_SENTENCE} words.` },
    }),
  ];
}
