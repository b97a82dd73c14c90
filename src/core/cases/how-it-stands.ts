const DAY = 86_400_000;

/** The states of a case. */
export const CASE_STATES = ['open', 'taken', 'answered', 'closed'] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** What a state is called to the one who reported, by her language; at most 28 characters. */
const STATE_WORDS: Readonly<Record<'id' | 'en', Readonly<Record<CaseState, string>>>> = {
  id: {
    open: 'sedang kami carikan petugas',
    taken: 'sedang ditangani petugas',
    answered: 'kata petugas sudah ditutup',
    closed: 'sudah selesai',
  },
  en: {
    open: 'looking for an officer',
    taken: 'an officer is working on it',
    answered: 'our officer has closed it',
    closed: 'it is done',
  },
};

const spoken = (language: string): 'id' | 'en' => (language === 'en' ? 'en' : 'id');

/** How a case stands, in words for the one who reported it. */
export const stateWords = (state: CaseState, language: string): string => STATE_WORDS[spoken(language)][state];

/** Whole days since it was opened, never less than none. */
const daysOpen = (openedAt: Date, now: Date): number =>
  Math.max(0, Math.floor((now.getTime() - openedAt.getTime()) / DAY));

const DAYS = { id: 'hari', en: 'days' } as const;
const TODAY = { id: 'hari ini', en: 'today' } as const;

/** "hari ini", "3 hari": for how long it is open; at most 8 characters. */
export function openFor(openedAt: Date, { now, language }: { now: Date; language: string }): string {
  const days = daysOpen(openedAt, now);
  return days === 0 ? TODAY[spoken(language)] : `${days} ${DAYS[spoken(language)]}`;
}

/** "40711 (3 hari)": how several cases are told apart without their kinds (S6). */
export const withDays = (
  one: { number: string; openedAt: Date; practice?: boolean },
  at: { now: Date; language: string },
): string => (one.practice ? `${one.number} LATIHAN` : `${one.number} (${openFor(one.openedAt, at)})`);
