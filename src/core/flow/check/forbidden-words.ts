import type { Finding } from '../finding.ts';
import { findingAt } from '../findings.ts';
import type { Check } from './check.ts';
import { allTexts, type FoundText, fixedWords } from './texts.ts';

/** Nothing promises, accuses or names a price of suffering (safety, section 4). */
export const forbiddenWords: Check = (set) =>
  [...allTexts(set)].flatMap((found) => {
    const words = fixedWords(found);
    const hits = set.words.forbidden.filter(({ pattern }) => pattern.test(words));
    const named = hits.map(({ word, instead }) => forbidden(found, word, instead));
    return promisesMoney(words) ? [...named, forbidden(found, 'jumlah santunan', null)] : named;
  });

/** An amount beside a word of compensation. */
const promisesMoney = (words: string): boolean =>
  /\b(santunan|kompensasi|ganti rugi|klaim)\b/i.test(words) && /\b(rp|rupiah|juta|jt|ribu)\b/i.test(words);

const forbidden = ({ source, at }: FoundText, word: string, instead: string | null): Finding =>
  findingAt(source, at, {
    rule: 'forbidden-word',
    reason: {
      id: `"${word}" tidak boleh dikatakan: kita tidak bisa menepatinya, atau menyakiti orang.`,
      en: `"${word}" must not be said: we cannot keep it, or it hurts somebody.`,
    },
    todo: {
      id: instead ? `Tulis: ${instead}` : 'Katakan apa yang bisa dilakukan, tanpa janji.',
      en: instead ? `Write: ${instead}` : 'Say what can be done, without a promise.',
    },
  });
