import { wholeMessage } from '../../conversation/words/whole-word.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/,\s*/));

/** She does not know: she is told, and asked again on another day. */
const UNKNOWN = setOf(
  'gatau, ga tau, gak tau, gk tau, gtau, tidak tahu, tidak tau, tdk tau, tdk tahu, nggak tau, ngga tau, enggak tau, ga tahu, gak tahu, ' +
    'saya tidak tahu, saya gak tau, belum tau, belum tahu, blm tau, kurang tau, kurang tahu, ora ngerti, ora eruh, ra ngerti, teu nyaho, ' +
    'gak ngerti, ga ngerti, tidak mengerti, gak paham, ga paham, tidak paham, lupa, bingung, entah, embuh, ' +
    'i dont know, dont know, i don t know, don t know, dunno, idk, no idea, not sure, i am not sure, i forgot',
);
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
  if (UNKNOWN.has(word)) return 'unknown';
  if (ON.has(word)) return 'on';
  if (LATER.has(word)) return 'later';
  return AFRESH.has(word) ? 'afresh' : null;
}
