import { zoneSaid } from '../contact/zones.ts';
import { countryOfCase } from './country-of-case.ts';
import type { Env } from './env.ts';
import type { Event } from './events.ts';
import type { Taken } from './reader.ts';
import { type Heard, type Scene, wordsOf } from './scene.ts';
import { asksOffer } from './words/asks-offer.ts';
import { zoneBackHere } from './words/in-indonesia.ts';

/** Her words are about how she may be reached, where and when; whoever must not know may be somewhere else. */
const tellsPlan = (events: readonly Event[]): boolean =>
  events.some((event) => event.type === 'plan_told' && !event.patch.mustNotKnow && !event.patch.mayKnow);
const tellsZone = (events: readonly Event[]): boolean =>
  events.some((event) => event.type === 'plan_told' && event.patch.zone);

/** The zone of where she says that she is now, null where it has several; null for words that do not say where. */
export function zoneNow(text: string, env: Pick<Env, 'assess' | 'findPlace'>): { zone: string | null } | null {
  const where = asksOffer(text) ? null : env.assess(text).whereabouts;
  if (where?.now) return { zone: zoneSaid(text, where.country) };
  const zone = zoneBackHere(text, env);
  return zone === null ? null : { zone };
}

/** Where she is stands in her only case too, whatever the words were for: an officer reads it there (S3). */
function inHerCase(heard: Heard, { cases, role }: Scene, { events }: Taken, env: Pick<Env, 'assess' | 'findPlace'>) {
  const [own, other] = cases.filter(({ kind }) => kind === 'report');
  if (!own || other) return events;
  const known = { country: own.country, worker: role === 'worker', asked: tellsZone(events) };
  const country = countryOfCase(wordsOf(heard), known, env);
  if (country === null || country === own.country) return events;
  const isOf = (event: Event) => event.type === 'case_told_more' && event.caseId === own.id;
  if (!events.some(isOf))
    return [
      ...events,
      { type: 'case_told_more' as const, caseId: own.id, facts: { country }, details: wordsOf(heard) },
    ];
  return events.map((event) =>
    event.type === 'case_told_more' && isOf(event) ? { ...event, facts: { country, ...event.facts } } : event,
  );
}

/**
 * "Sekarang saya di Taipei": whatever else the words do, the hours of a plan are hours there from now on. Where the
 * country has several times and none is named, the zone of before is wrong too, and is taken away.
 */
export function whereNow(heard: Heard, scene: Scene, taken: Taken, env: Pick<Env, 'assess' | 'findPlace'>): Taken {
  if (taken.need || scene.officer || scene.stranger || scene.role !== 'worker') return taken;
  const words = wordsOf(heard);
  const now = zoneNow(words, env);
  if (!now && !tellsPlan(taken.events)) return taken;
  const events = inHerCase(heard, scene, taken, env);
  if (!now) return { ...taken, events };
  const { zone } = now;
  return { ...taken, events: [...events, { type: 'plan_told', patch: { zone }, correction: true }] };
}
