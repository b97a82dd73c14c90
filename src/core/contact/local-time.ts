const HOUR = 3_600_000;

/** Who is told unasked hears from us from this hour on her own wall, and not from that one on (S14). */
export const DAY_STARTS = 7;
export const DAY_ENDS = 20;

/** Making one takes a hundred times as long as using it. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    timeZone: zone,
  });
  clocks.set(zone, made);
  return made;
}

/** The hour (0 to 23) on the reader's wall. `zone` is an IANA name. */
export const hourAt = (moment: Date, zone: string): number => Number(clockOf(zone).format(moment).slice(0, 2)) % 24;

/** True between 7 and 20 on the reader's wall. */
export function isDay(moment: Date, zone: string): boolean {
  const hour = hourAt(moment, zone);
  return hour >= DAY_STARTS && hour < DAY_ENDS;
}

/** The next time the reader's clock shows `hour` o'clock, at most a day ahead. */
export function nextHour(moment: Date, zone: string, hour: number): Date {
  const ahead = (((hour - hourAt(moment, zone)) % 24) + 24) % 24 || 24;
  const there = new Date(moment.getTime() + ahead * HOUR);
  return new Date(there.getTime() - (there.getTime() % HOUR));
}

/** When it is `hour` o'clock on a day (`2027-03-12`) of the reader's wall. */
export function hourOn(day: string, hour: number, zone: string): Date {
  const guess = Date.parse(`${day}T00:00:00Z`) + hour * HOUR;
  const ways = Array.from({ length: 27 }, (_, index) => new Date(guess + (index - 14) * HOUR));
  const exact = ways.find((at) => hourAt(at, zone) === hour && dayAt(at, zone) === day);
  return exact ?? new Date(guess);
}

/** "14.30": how an hour is written to people. */
export const clockAt = (moment: Date, zone: string): string =>
  clockOf(zone).format(moment).replace(':', '.').replace(/^24/, '00');

/** The day on the reader's wall, to compare two moments. */
export const dayAt = (moment: Date, zone: string): string =>
  moment.toLocaleDateString('en-CA', { timeZone: zone, dateStyle: 'short' });

/** The day of the week on the reader's wall, e.g. `Mon`. */
export const weekdayAt = (moment: Date, zone: string): string =>
  moment.toLocaleDateString('en-GB', { timeZone: zone, weekday: 'short' });

/** Provinces in central and eastern time by their official code; all others are in western time (Keppres 41/1987). */
const CENTRAL = new Set(['51', '52', '53', '63', '64', '65', '71', '72', '73', '74', '75', '76']);
const EASTERN = new Set(['81', '82', '91', '92', '93', '94', '95', '96']);

/** The time zone of an official Indonesian place; western time when nothing is known. */
export function zoneOfPlace(code: string | null): string {
  const province = code?.slice(0, 2) ?? '';
  if (CENTRAL.has(province)) return 'Asia/Makassar';
  return EASTERN.has(province) ? 'Asia/Jayapura' : 'Asia/Jakarta';
}
