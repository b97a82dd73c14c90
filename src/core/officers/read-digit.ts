import type { Read } from './read.ts';

const SPOKEN: Readonly<Record<string, string>> = {
  nol: '0',
  satu: '1',
  siji: '1',
  setunggal: '1',
  dua: '2',
  loro: '2',
};
const WORDS_BESIDE = 3;

/** `rest`: what stood beside the digit ("1 terima"), empty for a bare one. */
export type DigitAnswer = { digit: number; rest: Read[] };

/** An answer by digit: the digit first or right after the number, and at most three words beside it. */
export function readDigit(tokens: readonly Read[], isFiller: (word: string) => boolean): DigitAnswer | null {
  const said = tokens.filter(({ kind, word, ref }) => kind !== 'break' && ref === null && !isFiller(word));
  const [first, ...rest] = said;
  const text = SPOKEN[first?.word ?? ''] ?? first?.text ?? '';
  if (!/^[0-8]$/.test(text) || rest.length > WORDS_BESIDE) return null;
  return { digit: Number(text), rest };
}
