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

/** The end of a date of hers: of its day, or of its month. What was to remind her of it is of no use after that. */
export const lastDayOf = (date: string): Date =>
  new Date(date.length === 7 ? Date.parse(`${date}-01`) + 31 * DAY : Date.parse(date) + DAY);

/** So long before noon of Greenwich it is nine in the morning wherever people live: an earlier morning lies ahead. */
const MORNING_MS = 17 * 3_600_000;

/** The days (`2027-03-12`) on which she is reminded; a morning that may be over is left out. A month counts from its first day. */
export function remindersOf(name: DateName, date: string, now: Date): { before: number; day: string }[] {
  const noon = Date.parse(`${date.length === 7 ? `${date}-01` : date}T12:00:00Z`);
  return DATES[name]
    .map((before) => ({ before, at: noon - before * DAY }))
    .filter(({ at }) => at - now.getTime() > MORNING_MS)
    .map(({ before, at }) => ({ before, day: new Date(at).toISOString().slice(0, 10) }));
}
