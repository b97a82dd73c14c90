import { findingAt } from '../findings.ts';
import type { Check } from './check.ts';
import { allTexts, fixedWords } from './texts.ts';

const NAMES_LAW = /\b(?:UU|PP|Perda|Permen\w*|Peraturan \w+)\s+\d|\b(?:pasal|article|ayat)\s+\d/i;

/** A law or article is named only where somebody has compared the text with it, on a day that is written down. */
export const laws: Check = (set) => {
  const compared = new Set(
    [
      ...[...set.flows.values()].map(({ source, definition }) => ({
        source,
        laws: definition.facts.map(({ law }) => law),
      })),
      ...[...set.lessons.values()].map(({ source, value }) => ({ source, laws: [value.law] })),
    ].flatMap(({ source, laws: all }) => (all.some((law) => law?.checked_on) ? [source] : [])),
  );
  return [...allTexts(set)]
    .filter((found) => NAMES_LAW.test(fixedWords(found)) && !compared.has(found.source))
    .map(({ source, at }) =>
      findingAt(source, at, {
        rule: 'law-not-checked',
        reason: {
          id: 'Teks ini menyebut aturan yang belum dicocokkan siapa pun.',
          en: 'This text names a law that nobody has compared it with.',
        },
        todo: {
          id: 'Isi checked_on pada law, atau jangan sebut aturannya.',
          en: 'Give its law a checked_on, or do not name the law.',
        },
      }),
    );
};
