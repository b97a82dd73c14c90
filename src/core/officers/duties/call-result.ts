import { bareWords, wordsOf } from '../../conversation/words/plain-words.ts';
import { setOf } from '../../conversation/words/set-of.ts';
import type { ServiceCheck } from '../../directory/standing.ts';

const NOT_YET = 'belum blm blom';
const NO = setOf('tidak tdk tak gak ga gk nggak ngga ndak ora');
const NOT = setOf(`${[...NO].join(' ')} ${NOT_YET} bukan bkn`);
/** The number is right: who should answer answered. Denied, it is wrong. */
const RIGHT = setOf('ok oke okay benar bener bnr betul btl aktif sesuai cocok');
/** A number that is none of these any more is wrong; that it is one of them says nothing of who answered. */
const IN_USE = setOf('terdaftar dipakai dpakai digunakan berlaku berfungsi dikenal ditemukan tersedia valid terpasang');
/** The number is wrong. Denied, nobody can tell what is meant. */
const WRONG = setOf('salah mati ganti diganti berganti berubah hangus bukan bkn nonaktif');
/** Somebody answers; denied, nobody was reached. */
const ANSWERED = setOf(
  'angkat diangkat ngangkat mengangkat jawab dijawab menjawab jawaban respon direspon tersambung nyambung dihubungi orang',
);
const NOBODY = setOf('kosong sibuk mailbox voicemail jangkauan berdering');
/** These say nothing of what came of it. */
const BESIDE = setOf(
  'sudah sdh udah udh masih nomor nomornya nmr no nya itu ini saya sy kami di luar ada yang yg bisa lagi lg tadi barusan ditelepon ditelpon telepon telpon telp semua',
);
/** A denial reaches so far: "sudah tidak bisa lagi dipakai". */
const REACH = 3;

type Verdict = ServiceCheck['result'] | 'unclear';

function meaningOf(word: string, denied: boolean): Verdict | null {
  if (RIGHT.has(word)) return denied ? 'wrong' : 'ok';
  if (IN_USE.has(word)) return denied ? 'wrong' : 'unclear';
  if (WRONG.has(word)) return denied ? 'unclear' : 'wrong';
  if (NOBODY.has(word)) return denied ? 'unclear' : 'no_answer';
  return ANSWERED.has(word) && denied ? 'no_answer' : null;
}

/** What each word says that says anything, with the denial in front of it. */
function verdictsIn(words: readonly string[]): Verdict[] {
  return words.flatMap((word, at) => {
    const before = words.slice(Math.max(0, at - REACH), at);
    const from = before.findLastIndex((one) => !NOT.has(one) && meaningOf(one, false) !== null) + 1;
    return (
      meaningOf(
        word,
        before.slice(from).some((one) => NOT.has(one)),
      ) ?? []
    );
  });
}

/**
 * What came of a call in the caller's words, or `unclear`, which is asked back: a number is taken for right only where
 * all of her words are understood, and a denial of what nobody knows is never taken for an unanswered call. "Tidak" alone
 * is nobody there, as she was told; `about` are words that may stand for the service.
 */
export function callResult(text: string, about: readonly string[] = []): Verdict {
  const words = bareWords(wordsOf(text));
  const [one, another] = new Set(verdictsIn(words));
  const known = (word: string): boolean => [NOT, BESIDE, ANSWERED, RIGHT].some((list) => list.has(word));
  if (another !== undefined || text.includes('?')) return 'unclear';
  if (one === 'ok') return words.every((word) => known(word) || about.includes(word)) ? 'ok' : 'unclear';
  if (one !== undefined) return one;
  return words.length === 1 && NO.has(words[0] ?? '') ? 'no_answer' : 'unclear';
}
