import { strength } from './judge-number.ts';
import type { NumberWords } from './number-sets.ts';
import { fromNumberWords, isNumberWord } from './number-words.ts';
import type { Read } from './read.ts';

/** The number a run of words speaks: digit by digit anywhere, as one number only where a case may stand. */
function heard(tokens: readonly Read[], run: readonly Read[], numbers: NumberWords): string | null {
  const words = run.map(({ word }) => word);
  const oneByOne = words.length >= 3 && words.every((word) => Object.hasOwn(numbers.digits, word));
  const [first] = run;
  const named = first !== undefined && strength({ tokens, at: tokens.indexOf(first), numbers }) === 2;
  return oneByOne || named ? fromNumberWords(words, numbers.digits) : null;
}

/** Runs of number words, as dictation writes them, become number tokens. */
export function spokenDigits(tokens: readonly Read[], numbers: NumberWords): Read[] {
  const written: Read[] = [];
  let run: Read[] = [];
  const close = (): void => {
    const [first, last] = [run[0], run.at(-1)];
    const digits = heard(tokens, run, numbers);
    if (first && last && digits) written.push({ ...first, kind: 'number', text: digits, word: digits, end: last.end });
    else written.push(...run);
    run = [];
  };
  for (const token of tokens) {
    if (isNumberWord(token.word, numbers.digits)) run.push(token);
    else {
      close();
      written.push(token);
    }
  }
  close();
  return written;
}
