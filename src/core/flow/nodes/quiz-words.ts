import { UNKNOWN } from '../../conversation/words/does-not-know.ts';
import { wholeMessage } from '../../conversation/words/whole-word.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/,\s*/));

/** On with it: while the question is still before her she is told; after a pause she reads it again. */
const ON = setOf('lanjut, lanjutkan, terus, teruskan, lewati, skip, next, pass, go on, continue');
const LATER = setOf(
  'nanti, nanti saja, nanti aja, nanti dulu, nanti lagi, besok, besok saja, besok aja, besok lagi, cukup, cukup dulu, sudah, sudah dulu, ' +
    'udah dulu, udahan, capek, capek dulu, jeda, istirahat, later, tomorrow, not now, enough, pause, maybe later',
);
const AFRESH = setOf(
  'dari awal, dari awal lagi, mulai lagi, mulai dari awal, ulang dari awal, from the start, start again, restart',
);

/** What else than an answer may come to a lesson's question, as the whole message; null for anything else. */
export function quizWish(text: string): 'unknown' | 'on' | 'later' | 'afresh' | null {
  const word = wholeMessage(text);
  // She is told, and asked again on another day.
  if (UNKNOWN.has(word)) return 'unknown';
  if (ON.has(word)) return 'on';
  if (LATER.has(word)) return 'later';
  return AFRESH.has(word) ? 'afresh' : null;
}
