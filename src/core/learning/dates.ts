/** Dates of hers that may be kept, and how many days before (or after: negative) she is reminded. */
export const DATES = {
  berangkat: [30, 7, 1],
  kontrak: [90, 30],
  paspor: [180, 90, 30],
  izin: [60, 30],
  pulang: [30, 7, -30],
} as const;

/** One kind of date. */
export type DateName = keyof typeof DATES;

/** All kinds. */
export const DATE_NAMES = Object.keys(DATES) as [DateName, ...DateName[]];

const DAY = 86_400_000;

/** The days on which she is reminded, at noon of Greenwich; what lies behind us is left out. A month counts from its first day. */
export function remindersOf(name: DateName, date: string, now: Date): { before: number; at: Date }[] {
  const day = Date.parse(`${date.length === 7 ? `${date}-01` : date}T12:00:00Z`);
  return DATES[name].map((before) => ({ before, at: new Date(day - before * DAY) })).filter(({ at }) => at > now);
}
