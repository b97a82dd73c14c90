import type { Service } from './schema.ts';

/** What came of an operator's latest call to a service. */
export interface ServiceCheck {
  result: 'ok' | 'wrong' | 'no_answer';
  at: Date;
}

/** The latest call to each service, by its id. */
export type Checks = ReadonlyMap<string, ServiceCheck>;

/** Why a service may be shown, or why not. */
export type Standing = 'checked' | 'sourced' | 'not_checked' | 'wrong' | 'expired';

/** A call counts for so many days, to the minute (S17). */
export const CHECK_DAYS = 90;
const DAY = 86_400_000;
/** Of these the source is enough: a country's emergency number is on every wall. */
const SOURCED_KINDS: ReadonlySet<Service['kind']> = new Set(['emergency']);

/** Until when a good call counts. */
export const goodUntil = ({ at }: ServiceCheck): Date => new Date(at.getTime() + CHECK_DAYS * DAY);

/** A service, or an office without a number. */
export interface Entry {
  id: string;
  expires: string;
  kind?: Service['kind'];
}

/** How a service or an office stands at this very moment. A wrong number is never shown, whatever its source says. */
export function standingOf(entry: Entry, checks: Checks, now: Date): Standing {
  const check = checks.get(entry.id);
  if (check?.result === 'wrong') return 'wrong';
  if (Date.parse(entry.expires) <= now.getTime()) return 'expired';
  if (check?.result === 'ok' && goodUntil(check) > now) return 'checked';
  return entry.kind !== undefined && SOURCED_KINDS.has(entry.kind) ? 'sourced' : 'not_checked';
}

/** Whether it may be said: called within 90 days, or sourced of an allowed kind; in the demonstration sourced ones too. */
export function mayShow(entry: Entry, { checks, now, demo }: { checks: Checks; now: Date; demo: boolean }): boolean {
  const standing = standingOf(entry, checks, now);
  return standing === 'checked' || standing === 'sourced' || (demo && standing === 'not_checked');
}

/** When a good call that still counts was made; null where there is none. */
export function checkedAt(entry: Entry, checks: Checks, now: Date): Date | null {
  return standingOf(entry, checks, now) === 'checked' ? (checks.get(entry.id)?.at ?? null) : null;
}
