import type { Directory } from './read-directory.ts';
import type { Service } from './schema.ts';
import { type Checks, goodUntil, type Standing, standingOf } from './standing.ts';

/** What somebody must call, or an office whose number somebody must find; why, and until when a good call counts. */
export interface Due {
  country: string;
  id: string;
  name: string;
  /** None for an office of which no source says a number. */
  numbers: readonly string[];
  kind: Service['kind'] | 'office';
  standing: Standing;
  until: Date | null;
}

/** So many days before a good call runs out it is on the sheet again. */
const AHEAD_MS = 14 * 86_400_000;
const URGENT: readonly Due['kind'][] = ['mission', 'emergency', 'labour', 'help', 'finance', 'ministry', 'office'];

/** The call sheet: what nobody called, what is wrong or runs out soon; missions first, offices without a number last. */
export function dueCalls(directory: Directory, checks: Checks, now: Date): Due[] {
  const due = entriesOf(directory)
    .map(({ country, entry, ...one }) => ({
      ...one,
      country,
      standing: standingOf(entry, checks, now),
      until: untilOf(one.id, checks),
    }))
    .filter(
      ({ standing, until }) =>
        standing !== 'expired' &&
        (standing !== 'checked' || (until !== null && until.getTime() - now.getTime() < AHEAD_MS)),
    );
  return due.sort((a, b) => URGENT.indexOf(a.kind) - URGENT.indexOf(b.kind));
}

type Listed = Omit<Due, 'standing' | 'until'> & { entry: Parameters<typeof standingOf>[0] };

/** All that can be on the sheet. */
function entriesOf({ countries, offices }: Directory): Listed[] {
  const services = [...countries.values()].flatMap((file) =>
    file.services.map((entry) => ({
      country: file.country,
      id: entry.id,
      name: entry.name,
      numbers: entry.phones.map(({ number }) => number),
      kind: entry.kind,
      entry,
    })),
  );
  const local = offices.map((entry) => ({
    country: 'ID',
    id: entry.id,
    name: entry.name,
    numbers: [],
    kind: 'office' as const,
    entry,
  }));
  return [...services, ...local];
}

/** The ids of all that can be called. */
export const callableIds = (directory: Directory): string[] => entriesOf(directory).map(({ id }) => id);

function untilOf(id: string, checks: Checks): Date | null {
  const check = checks.get(id);
  return check?.result === 'ok' ? goodUntil(check) : null;
}

/** How a number stands, as it is said to who keeps the list. */
const WHY: Readonly<Record<Standing, string>> = {
  checked: 'called within 90 days',
  sourced: 'has a source, nobody called it within 90 days',
  not_checked: 'nobody reached it within 90 days',
  wrong: 'the number is wrong',
  expired: 'its time on the list is over',
};

/** A country is ready when one of its missions was called within 90 days (S17); else why not. */
export function notReady({ countries }: Directory, checks: Checks, now: Date): { country: string; why: string }[] {
  return [...countries.values()].flatMap(({ country, services }) => {
    const missions = services.filter(({ kind }) => kind === 'mission');
    if (country === 'ID') return [];
    if (missions.length === 0) return [{ country, why: 'no mission number with a source' }];
    if (missions.some((one) => standingOf(one, checks, now) === 'checked')) return [];
    const why = missions.map((one) => `${one.name}: ${WHY[standingOf(one, checks, now)]}`).join('; ');
    return [{ country, why }];
  });
}
