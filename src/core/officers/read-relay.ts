import type { Read } from './read.ts';

/** What KIRIM asks for: the case and the exact text behind it; `null` when the message is no KIRIM. */
export type Relay = { number: string | null; text: string };

const BETWEEN = new Set(['ke', 'pesan', 'nomor', 'kasus', 'untuk', 'kepada']);

/** Only KIRIM at the beginning, then a number, sends (S4); KIRIM in capitals or with a colon and no number is asked for it. */
export function readRelay(message: string, tokens: readonly Read[], isFiller: (word: string) => boolean): Relay | null {
  const first = tokens.findIndex(({ kind, word }) => kind === 'word' && (word === 'kirim' || !isFiller(word)));
  const keyword = tokens[first];
  if (keyword?.word !== 'kirim') return null;
  const next = tokens.findIndex(({ word, kind }, at) => at > first && kind !== 'break' && !BETWEEN.has(word));
  const target = tokens[next];
  const textFrom = (end: number): string =>
    message
      .slice(end)
      .replace(/^[\s:;,.\-–]+/, '')
      .trimEnd();
  if (target?.ref) return { number: target.ref, text: textFrom(target.end) };
  const shouted = message.slice(keyword.start, keyword.end) === 'KIRIM' && message !== message.toUpperCase();
  return shouted || tokens[first + 1]?.text === ':' ? { number: null, text: textFrom(keyword.end) } : null;
}
