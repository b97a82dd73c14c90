import { clockAt, dayAt } from '../core/contact/local-time.ts';

/** "Jam 14.30" on her wall, or "Besok jam 08.30" where her day ends before. */
export function limitAt(zone: string, until: Date, now: Date): string {
  const clock = clockAt(until, zone);
  return dayAt(until, zone) === dayAt(now, zone) ? `Jam ${clock}` : `Besok jam ${clock}`;
}
