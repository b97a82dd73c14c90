import type { Directory } from './read-directory.ts';
import type { Service } from './schema.ts';
import { type Checks, goodUntil, type Standing, standingOf } from './standing.ts';

/** A service somebody must call, why, and until when its last good call counts. */
export interface Due {
  country: string;
  service: Service;
  standing: Standing;
  until: Date | null;
}

/** So many days before a good call runs out it is on the sheet again. */
const AHEAD_MS = 14 * 86_400_000;
const URGENT: readonly Service['kind'][] = ['mission', 'emergency', 'labour', 'help', 'finance', 'ministry'];

/** The call sheet: what nobody called, what is wrong or runs out soon; missions first. */
export function dueCalls({ countries }: Directory, checks: Checks, now: Date): Due[] {
  const all = [...countries.values()].flatMap(({ country, services }) =>
    services.map((service) => ({
      country,
      service,
      standing: standingOf(service, checks, now),
      until: untilOf(service, checks),
    })),
  );
  const due = all.filter(
    ({ standing, until }) =>
      standing !== 'expired' &&
      (standing !== 'checked' || (until !== null && until.getTime() - now.getTime() < AHEAD_MS)),
  );
  return due.sort((a, b) => URGENT.indexOf(a.service.kind) - URGENT.indexOf(b.service.kind));
}

function untilOf(service: Service, checks: Checks): Date | null {
  const check = checks.get(service.id);
  return check?.result === 'ok' ? goodUntil(check) : null;
}

/** A country is ready when one of its missions was called within 90 days (S17); else why not. */
export function notReady({ countries }: Directory, checks: Checks, now: Date): { country: string; why: string }[] {
  return [...countries.values()].flatMap(({ country, services }) => {
    const missions = services.filter(({ kind }) => kind === 'mission');
    if (country === 'ID') return [];
    if (missions.length === 0) return [{ country, why: 'no mission number with a source' }];
    if (missions.some((one) => standingOf(one, checks, now) === 'checked')) return [];
    const why = missions.map((one) => `${one.id} ${standingOf(one, checks, now)}`).join(', ');
    return [{ country, why }];
  });
}
