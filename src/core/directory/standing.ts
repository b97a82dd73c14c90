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

/** How a service stands at this very moment. A wrong number is never shown, whatever its source says. */
export function standingOf(service: Service, checks: Checks, now: Date): Standing {
  const check = checks.get(service.id);
  if (check?.result === 'wrong') return 'wrong';
  if (Date.parse(service.expires) <= now.getTime()) return 'expired';
  if (check?.result === 'ok' && goodUntil(check) > now) return 'checked';
  return SOURCED_KINDS.has(service.kind) ? 'sourced' : 'not_checked';
}
