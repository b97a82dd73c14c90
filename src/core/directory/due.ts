import type { Directory } from './read-directory.ts';
import type { Service } from './schema.ts';
import {
  type Checks,
  checkKey,
  type Entry,
  entryOf,
  goodUntil,
  type ServiceCheck,
  type Standing,
  standingOf,
} from './standing.ts';

/** A number that somebody must call, or an office whose number somebody must find; why, and until when a good call counts. */
export interface Due {
  country: string;
  /** By which it is called by whoever tells what came of it: a service with several numbers counts them. */
  id: string;
  name: string;
  /** None for an office or a mission of which no source says a number. */
  number: string | null;
  kind: Service['kind'] | 'office';
  standing: Standing;
  until: Date | null;
  /** Tried, and nobody was reached. */
  silent: boolean;
}

/** So many days before a good call runs out it is on the sheet again. */
const AHEAD_MS = 14 * 86_400_000;
const URGENT: readonly Due['kind'][] = ['mission', 'emergency', 'labour', 'help', 'finance', 'ministry', 'office'];

/** What was tried and did not end well waits so long behind all that nobody tried: two that are silent hide no third. */
const TRIED_MS = 7 * 86_400_000;

/**
 * The call sheet: what nobody called or reached last, what is wrong or runs out soon; missions first, offices without a number last, and
 * what was tried in vain this week behind them.
 */
export function dueCalls(directory: Directory, checks: Checks, now: Date): Due[] {
  const due = entriesOf(directory)
    .map(({ entry, ...one }) => {
      const check = checks.get(checkKey(entry.id, entry.number));
      return {
        ...one,
        standing: standingOf(entry, checks, now),
        until: check?.result === 'ok' ? goodUntil(check) : null,
        silent: check !== undefined && check.result !== 'wrong' && nobodyThere(check),
        triedAt: check?.triedAt.getTime() ?? 0,
      };
    })
    .filter(
      ({ standing, until, silent }) =>
        standing !== 'expired' &&
        (standing !== 'checked' || silent || (until !== null && until.getTime() - now.getTime() < AHEAD_MS)),
    );
  const inVain = ({ standing, silent, triedAt }: (typeof due)[number]): number =>
    Number((standing !== 'checked' || silent) && now.getTime() - triedAt < TRIED_MS);
  return due
    .sort((a, b) => inVain(a) - inVain(b) || URGENT.indexOf(a.kind) - URGENT.indexOf(b.kind) || a.triedAt - b.triedAt)
    .map(({ triedAt: _, ...one }) => one);
}

/** The last call to it was not answered. */
const nobodyThere = ({ result, at, triedAt }: ServiceCheck): boolean => result === 'no_answer' || triedAt > at;

type Listed = Omit<Due, 'standing' | 'until' | 'silent'> & { entry: Entry };

/** All that can be on the sheet. */
function entriesOf({ countries, offices }: Directory): Listed[] {
  const services = [...countries.values()].flatMap((file) =>
    file.services.flatMap((service) =>
      (service.phones.length > 0 ? service.phones : [null]).map((phone, at) => ({
        country: file.country,
        id: service.phones.length > 1 ? `${service.id}-${at + 1}` : service.id,
        name: service.name,
        number: phone?.number ?? null,
        kind: service.kind,
        entry: phone ? entryOf(service, phone) : service,
      })),
    ),
  );
  const local = offices.map((entry) => ({
    country: 'ID',
    id: entry.id,
    name: entry.name,
    number: null,
    kind: 'office' as const,
    entry,
  }));
  return [...services, ...local];
}

/** All that can be called: by which id it is told of, and what was called then. */
export const callable = (directory: Directory): { id: string; serviceId: string; number: string | null }[] =>
  entriesOf(directory).map(({ id, number, entry }) => ({ id, serviceId: entry.id, number }));

/** How a number stands, as it is said to who keeps the list. */
const WHY: Readonly<Record<Standing, string>> = {
  checked: 'called within 90 days',
  sourced: 'has a source, nobody called it within 90 days',
  not_checked: 'nobody reached it within 90 days',
  disputed: 'sources disagree, nobody called it within 90 days',
  wrong: 'the number is wrong',
  expired: 'its time on the list is over',
};

/** Countries that people are known to go to, by their codes, of which there is no file: nobody can call what is not written down. */
export const withoutFile = ({ countries }: Directory, named: readonly string[]): string[] =>
  [...new Set(named)].filter((code) => !countries.has(code)).sort();

/** A country is ready when one of its missions was called within 90 days (S17); else why not. */
export function notReady({ countries }: Directory, checks: Checks, now: Date): { country: string; why: string }[] {
  return [...countries.values()].flatMap(({ country, services }) => {
    const missions = services.filter(({ kind }) => kind === 'mission');
    if (country === 'ID') return [];
    if (missions.length === 0) return [{ country, why: 'no mission with a source' }];
    const standings = missions.flatMap((one) =>
      one.phones.map((phone) => ({ one, standing: standingOf(entryOf(one, phone), checks, now) })),
    );
    if (standings.some(({ standing }) => standing === 'checked')) return [];
    const known = standings.map(({ one, standing }) => `${one.name}: ${WHY[standing]}`);
    const bare = missions
      .filter(({ phones }) => phones.length === 0)
      .map(({ name }) => `${name}: no source says a number`);
    const why = [...known, ...bare];
    return [{ country, why: [...new Set(why)].join('; ') }];
  });
}
