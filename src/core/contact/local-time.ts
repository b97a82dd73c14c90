const HOUR = 3_600_000;

/** The hour (0 to 23) on the reader's wall. `zone` is an IANA name. */
export function hourAt(moment: Date, zone: string): number {
  const hour = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hour12: false, timeZone: zone }).format(moment);
  return Number(hour) % 24;
}

/** The next time the reader's clock shows `hour` o'clock, at most a day ahead. */
export function nextHour(moment: Date, zone: string, hour: number): Date {
  const ahead = (((hour - hourAt(moment, zone)) % 24) + 24) % 24 || 24;
  const there = new Date(moment.getTime() + ahead * HOUR);
  return new Date(there.getTime() - (there.getTime() % HOUR));
}

/** "14.30": how an hour is written to people. */
export function clockAt(moment: Date, zone: string): string {
  const time = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    timeZone: zone,
  }).format(moment);
  return time.replace(':', '.').replace(/^24/, '00');
}

/** Provinces in central and eastern time by their official code; all others are in western time (Keppres 41/1987). */
const CENTRAL = new Set(['51', '52', '53', '63', '64', '65', '71', '72', '73', '74', '75', '76']);
const EASTERN = new Set(['81', '82', '91', '92', '93', '94', '95', '96']);

/** The time zone of an official Indonesian place; western time when nothing is known. */
export function zoneOfPlace(code: string | null): string {
  const province = code?.slice(0, 2) ?? '';
  if (CENTRAL.has(province)) return 'Asia/Makassar';
  return EASTERN.has(province) ? 'Asia/Jayapura' : 'Asia/Jakarta';
}

/** That moment, or eight in the morning of the place where it falls into the night there. */
export function inDaylight(moment: Date, placeCode: string | null): Date {
  const zone = zoneOfPlace(placeCode);
  const hour = hourAt(moment, zone);
  return hour >= 7 && hour < 20 ? moment : nextHour(moment, zone, 8);
}
