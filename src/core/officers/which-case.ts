import type { OfficerCase } from '../conversation/scene.ts';
import { fitting } from '../conversation/texts/fitting.ts';
import type { Texts } from '../conversation/texts/texts.ts';
import type { OfficerCommand } from './types.ts';

/** The word by which a command about a case is said once more. */
const WORDS: Partial<Record<OfficerCommand, string>> = {
  close: 'SELESAI',
  steps: 'CARA',
  handover: 'ALIHKAN',
  postpone: 'TUNDA',
  refer: 'RUJUK',
};

/** "Yang mana?" with the numbers it may be about, and how the answer is written for what she wants. */
export function whichCase(cases: readonly OfficerCase[], command: OfficerCommand, texts: Texts): string {
  const numbers = cases.map((one) => one.number);
  const [contoh] = numbers;
  if (contoh === undefined) return texts.say('O7none');
  const daftar = fitting(numbers, 60);
  // Nothing was asked of her: a no is about what she holds.
  if (command === 'decline' && cases.every(({ held }) => held)) return texts.say('O10d', { daftar, contoh });
  const kata = WORDS[command];
  if (kata) return texts.say('O10c', { daftar, contoh, kata });
  return texts.say('O10', { daftar, contoh });
}
