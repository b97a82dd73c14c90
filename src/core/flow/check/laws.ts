import { SAYS_RIGHTS } from '../fact.ts';
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

/** A lesson that tells of a right, a duty or a claim was compared with its law, or says that this is general knowledge. */
export const rights: Check = (set) => {
  const open = new Set(
    [...set.lessons.values()].flatMap(({ value, source }) => (value.law?.checked_on || value.general ? [] : [source])),
  );
  return [...allTexts(set)]
    .filter((found) => open.has(found.source) && SAYS_RIGHTS.test(fixedWords(found)))
    .map(({ source, at }) =>
      findingAt(source, at, {
        rule: 'right-not-checked',
        reason: {
          id: 'Pelajaran ini menyebut hak, wajib, pelanggaran, atau klaim tanpa aturan yang dicocokkan.',
          en: 'This lesson tells of a right, a duty or a claim, and nobody has compared it with a law.',
        },
        todo: {
          id: 'Isi law dengan checked_on, atau general: true bila hanya pengetahuan umum.',
          en: 'Give it a law with checked_on, or general: true where it is general knowledge only.',
        },
      }),
    );
};
