import { isUnsaid } from './plain-facts.ts';

/** How far a referral is: the reporter was asked, said no, said yes; then what the institution says. */
export const REFERRAL_STATES = ['asked', 'declined', 'sent', 'accepted', 'refused', 'answered', 'withdrawn'] as const;
export type ReferralState = (typeof REFERRAL_STATES)[number];
/** Asked for or given, and neither refused nor taken back: CABUT ends it. */
export const isRunning = (state: ReferralState): boolean => !['declined', 'refused', 'withdrawn'].includes(state);
/** An institution has it, and has not said what came of it. */
export const isThere = (state: ReferralState): boolean => state === 'sent' || state === 'accepted';
/** What an institution can answer. */
export type ReferralAnswer = 'accepted' | 'refused' | 'answered';

/** An institution's name as long as a text has room for. */
export const shortName = (name: string): string => name.slice(0, 30);

const SOMEBODY = { id: 'lembaga yang bisa membantu', en: 'people who can help' } as const;

/** A worker, and whoever reported what must not be read by others, hears no institution's name unasked. */
export const isUnnamed = (role: 'worker' | 'family' | 'officer', category: string): boolean =>
  role === 'worker' || isUnsaid(category);

/** What the institution is called to the reporter unasked; at most 30 characters. */
export const institutionAs = (
  name: string,
  to: { role: 'worker' | 'family' | 'officer'; category: string; language: string },
): string => (isUnnamed(to.role, to.category) ? SOMEBODY[to.language === 'en' ? 'en' : 'id'] : shortName(name));

const ANSWERS: readonly { answer: ReferralAnswer; words: RegExp }[] = [
  {
    answer: 'refused',
    words:
      /\b(?:tolak|menolak|ditolak|(?:tidak|tdk|belum|blm|ga|gak) (?:bisa|mau|dapat) (?:di)?(?:terima|menerima|bantu|membantu|proses))\b/i,
  },
  {
    answer: 'accepted',
    words:
      /\b(?:(?:sudah|telah|sdh|udah) (?:di)?(?:terima|menerima|proses|memproses|urus)|mulai (?:diurus|mengurus|diproses)|(?:sedang|lagi|akan) (?:diproses|diurus))\b/i,
  },
  { answer: 'answered', words: /\b(?:jawab|menjawab|jawaban|jawabannya|bilang|kata|membalas|balas|balasan)\b/i },
];

/** What an officer's sentence says the institution answered; null where it tells of no answer. */
export const answerIn = (text: string): ReferralAnswer | null =>
  ANSWERS.find(({ words }) => words.test(text))?.answer ?? null;
