import type { Phone, Service } from './schema.ts';

/**
 * What came of an operator's calls to one number: the latest result; but an unanswered call ends neither a good one before
 * its days are over, nor a wrong one.
 */
export interface ServiceCheck {
  result: 'ok' | 'wrong' | 'no_answer';
  at: Date;
  /** When it was tried last: later than `at`, nobody answered then. */
  triedAt: Date;
}

/** The calls to each number, by `checkKey`: another number of the same service is another entry. */
export type Checks = ReadonlyMap<string, ServiceCheck>;

/** What was called: a number of a service, or an office without one. */
export const checkKey = (id: string, number?: string | null): string => (number ? `${id} ${number}` : id);

/** Why a number may be shown, or why not. */
export type Standing = 'checked' | 'sourced' | 'not_checked' | 'disputed' | 'wrong' | 'expired';

/** A call counts for so many days, to the minute (S17). */
export const CHECK_DAYS = 90;
const DAY = 86_400_000;
/** Of these the source is enough: a country's emergency number is on every wall. */
const SOURCED_KINDS: ReadonlySet<Service['kind']> = new Set(['emergency']);

/** Until when a good call counts. */
export const goodUntil = ({ at }: ServiceCheck): Date => new Date(at.getTime() + CHECK_DAYS * DAY);

/** What counts after one more call: nobody there says nothing of a number, wrong or right does. */
export function afterCall(
  before: ServiceCheck | undefined,
  { result, at }: Pick<ServiceCheck, 'result' | 'at'>,
): ServiceCheck {
  const stands = before?.result === 'wrong' || (before?.result === 'ok' && goodUntil(before) > at);
  return result === 'no_answer' && before && stands ? { ...before, triedAt: at } : { result, at, triedAt: at };
}

/** A number of a service, or an office without one. */
export interface Entry {
  id: string;
  expires: string;
  kind?: Service['kind'];
  number?: string;
  disputed?: boolean | undefined;
}

/** One number of a service, as it stands for itself. */
export const entryOf = ({ id, expires, kind }: Service, { number, disputed }: Phone): Entry => ({
  id,
  expires,
  kind,
  number,
  disputed,
});

/** What counts of the calls to a number; where none was made to it, its service found wrong before numbers were told apart. */
export function checkOf(
  { id, number }: { id: string; number?: string | null | undefined },
  checks: Checks,
): ServiceCheck | undefined {
  const own = checks.get(checkKey(id, number));
  const whole = checks.get(id);
  return own ?? (whole?.result === 'wrong' ? whole : undefined);
}

/** How a number or an office stands at this very moment. A wrong number is never shown, whatever its source says. */
export function standingOf(entry: Entry, checks: Checks, now: Date): Standing {
  const check = checkOf(entry, checks);
  if (check?.result === 'wrong') return 'wrong';
  if (Date.parse(entry.expires) <= now.getTime()) return 'expired';
  if (check?.result === 'ok' && goodUntil(check) > now) return 'checked';
  if (entry.disputed) return 'disputed';
  return entry.kind !== undefined && SOURCED_KINDS.has(entry.kind) ? 'sourced' : 'not_checked';
}

/** Whether it may be said: called within 90 days, or sourced of an allowed kind; in the demonstration sourced ones too. */
export function mayShow(entry: Entry, { checks, now, demo }: { checks: Checks; now: Date; demo: boolean }): boolean {
  const standing = standingOf(entry, checks, now);
  return standing === 'checked' || standing === 'sourced' || (demo && standing === 'not_checked');
}

/** When a good call that still counts was made; null where there is none. */
export function checkedAt(entry: Entry, checks: Checks, now: Date): Date | null {
  return standingOf(entry, checks, now) === 'checked' ? (checkOf(entry, checks)?.at ?? null) : null;
}
