import { isOpen as readsAlone } from '../open-door.ts';
import { type Reader, reply } from '../reader.ts';
import type { Scene } from '../scene.ts';
import type { Session } from '../session.ts';
import { callOf } from '../texts/call-of.ts';
import { ourWord } from '../words/our-word.ts';
import { wordCount } from '../words/word-count.ts';

const ERASE = new Set(['hapus data saya', 'hapus data']);

/** The same in other words: she is told the right ones, and nothing is erased by a guess (S13). */
const WISHES =
  /^\W*(?:(?:tolong|saya|aku|mau|minta|kak|pak|bu|please)\s+)*(?:(?:jangan|gak mau|ga mau|tidak mau|nggak mau)\s+(?:di)?simpan\s+(?:semua\s+)?(?:data|nomor|pesan|cerita)\b|(?:hapus|delete|erase)\s+(?:semua\s+|all\s+)?(?:my\s+)?(?:data|cerita|laporan)\b|do(?: not|n'?t) (?:keep|save|store) my (?:data|number)\b)/i;
const LONGEST_WISH = 7;
/** What somebody else keeps, and how it is done elsewhere: nothing of ours is meant. */
const ELSEWHERE = /\b(?:dari|di|cara\w*|gimana|bagaimana|from|how)\b/i;
const wishesSo = (text: string): boolean =>
  WISHES.test(text) && !ELSEWHERE.test(text) && wordCount(text) <= LONGEST_WISH;

const CHANGED_HANDS = 'erase_my_data, and the number may have changed hands';

/** A doubt that nobody answered, or words that may be a case and wait behind the door or for quiet. */
export const hasPlea = ({ doubt, told, gathered }: Session): boolean =>
  doubt !== null || told.length > 0 || gathered.length > 0;

/** A case, or words that may be one: a human makes sure first. */
const isOpen = ({ cases, session }: Scene): boolean => cases.length > 0 || hasPlea(session);

/**
 * HAPUS DATA SAYA: with nothing open it is done. Nothing typed on the phone erases what is open (S12): a human makes
 * sure first, within three days. The number of a case is said to family only. Where the number may have changed hands
 * a human makes sure too, and the words are those of a phone that never wrote: they tell nobody of a history (S8).
 */
export const erase: Reader = {
  name: 'erase',
  read(heard, scene, { texts, env }) {
    if (scene.officer) return 'pass';
    if (!ERASE.has(ourWord(heard.text))) {
      const isShut = scene.role === 'worker' && !readsAlone(scene, env.now);
      if (isShut || !wishesSo(heard.text)) return 'pass';
      return { events: [reply(texts.say('E0', { panggilan: callOf(scene.role) }))], because: 'erase_word_told' };
    }
    if (!isOpen(scene)) {
      const done = reply(texts.say('E3', { panggilan: callOf(scene.role) }));
      if (scene.stranger)
        return {
          events: [{ type: 'erasure_asked', because: CHANGED_HANDS }, done],
          because: 'erase_word_of_a_stranger',
        };
      return { events: [{ type: 'erasure_begun' }, done], because: 'nothing_is_open' };
    }
    const open = scene.role === 'family' && scene.cases.length === 1 ? scene.cases[0] : undefined;
    const said = open ? texts.say('E1', { nomor: open.number }) : texts.say('E2');
    return { events: [{ type: 'erasure_asked', because: 'erase_my_data' }, reply(said)], because: 'erase_word' };
  },
};
