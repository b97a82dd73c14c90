import { zoneSaid } from '../contact/zones.ts';
import type { Env } from './env.ts';
import type { Taken } from './reader.ts';
import { type Heard, type Scene, wordsOf } from './scene.ts';

/**
 * "Sekarang saya di Taipei": whatever else the words do, the hours of a plan are hours there from now on. Where the
 * country has several times and none is named, the zone of before is wrong too, and is taken away.
 */
export function whereNow(heard: Heard, scene: Scene, taken: Taken, env: Pick<Env, 'assess'>): Taken {
  if (taken.need || scene.officer || scene.stranger || scene.role !== 'worker') return taken;
  const words = wordsOf(heard);
  const where = env.assess(words).whereabouts;
  if (!where?.now) return taken;
  const zone = zoneSaid(words, where.country);
  return { ...taken, events: [...taken.events, { type: 'plan_told', patch: { zone }, correction: true }] };
}
