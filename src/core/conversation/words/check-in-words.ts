import type { PlanReading } from './plan-reading.ts';

const ASK =
  '(?:tanya|tanyai|tanyakan|tanyain|cek|check|ditanya|ditanyai|dicek)(?: (?:saya|aku|kabar|kabarnya|kondisi|keadaan|sy))*';
const PLEASE = '(?:tolong |mohon |kak |min |bisa |boleh |mau |saya |aku |minta |sekarang )*';
const NUMBERS: Readonly<Record<string, number>> = {
  dua: 2,
  tiga: 3,
  empat: 4,
  lima: 5,
  enam: 6,
  tujuh: 7,
  sepuluh: 10,
};
const MOST_DAYS = 31;

/** "3 hari sekali", "tiap minggu", "seminggu sekali", "every day": every so many days. */
function daysIn(words: string): number | null {
  const [, said = '', unit = ''] =
    /(?:(\d{1,2}|dua|tiga|empat|lima|enam|tujuh|sepuluh)\s*)?(hari|minggu|day|week)/.exec(words) ?? [];
  if (unit === '') return null;
  const many = said === '' ? 1 : (NUMBERS[said] ?? Number(said));
  const days = many * (unit === 'minggu' || unit === 'week' ? 7 : 1);
  return days >= 1 && days <= MOST_DAYS ? days : null;
}

const every = (words: string) => {
  const days = daysIn(words);
  // Who wants to be asked wants to be written to.
  return days === null ? null : { checkInDays: days, mayWriteFirst: true };
};

/** How she asks to be asked how she is, changes how often, or ends it, in her own words at any time (S16). */
export const CHECK_IN_WORDS: readonly PlanReading[] = [
  [
    /^(?:kak |sudah |tolong |mohon )*(?:jangan|jgn|tidak usah|tdk usah|gak usah|ga usah|tidak perlu|stop|berhenti|setop)(?: lagi)? (?:tanya|tanyai|tanyain|ditanya|cek|dicek)(?: (?:saya|aku|kabar|rutin|lagi|ya|kak|dulu|tiap hari|tiap minggu))*$/,
    () => ({ checkInDays: null }),
  ],
  [
    new RegExp(
      `^${PLEASE}${ASK} (?:rutin )?((?:tiap|setiap|saben|se) ?.{0,8}(?:hari|minggu)|.{1,12} sekali)(?: ya| kak| sekali| saja| aja)*$`,
    ),
    ([, often = '']) => every(often),
  ],
  [/^(?:please )?stop (?:asking|checking)(?: (?:how i am|on me|me))?$/, () => ({ checkInDays: null })],
  [
    /^(?:please )?(?:ask|check)(?: (?:how i am|on me|me))+ (every (?:\d{1,2} )?(?:day|week)s?)$/,
    ([, often = '']) => every(often),
  ],
  [
    // Only said in calm: "kalau saya tidak balas, tolong ..." is read for danger before.
    /^kalau (?:saya|aku) (?:diam|tidak balas|tdk balas|gak balas|ga balas|tidak jawab|tidak membalas)(?: pesan)?,? (.{4,80})$/,
    ([, ifSilent = '']) => ({ ifSilent }),
  ],
  [
    /^if i (?:am silent|do not answer|don't answer|dont answer|do not reply|don't reply|dont reply),? (.{4,80})$/,
    ([, ifSilent = '']) => ({ ifSilent }),
  ],
];
