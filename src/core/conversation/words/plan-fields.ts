import { type Plan, readHours } from '../../contact/plan.ts';
import { zoneSaid } from '../../contact/zones.ts';
import type { Env } from '../env.ts';
import { zoneInIndonesia } from './in-indonesia.ts';
import { safeWordIn } from './safe-word.ts';
import { wholeMessage } from './whole-word.ts';

/** What a flow may keep of a plan, by the name an author writes. */
export const PLAN_FIELDS = [
  'others',
  'may_write_first',
  'hours',
  'where',
  'failover',
  'safe_word',
  'must_not_know',
  'check_in',
  'if_silent',
] as const;
export type PlanField = (typeof PLAN_FIELDS)[number];

const YES = new Set(['yes', 'true', 'boleh', 'mau', 'ya']);
const NOBODY = new Set([
  'no',
  'nobody',
  'no one',
  'none',
  'tidak',
  'tidak ada',
  'tdk',
  'gak',
  'gak ada',
  'ga ada',
  'nggak ada',
  'enggak',
]);
const EVERY: Readonly<Record<string, number>> = { daily: 1, weekly: 7 };

type Reads = Pick<Env, 'assess' | 'findPlace'>;

/** The zone of where she is by her words; of a country she only wants to go to, of a flag, a people: none. */
export function zoneNamed(words: string, { assess }: Pick<Env, 'assess'>): string | null {
  const { country, whereabouts } = assess(words);
  // Nobody names Indonesia beside a city or a time of it.
  const there = whereabouts?.country ?? (country === null ? 'ID' : null);
  return there && zoneSaid(words, there);
}

const READ: Readonly<Record<PlanField, (value: string, env: Reads) => Partial<Plan> | null>> = {
  others: (value) => (value === 'nobody' || value === 'sometimes' || value === 'often' ? { others: value } : null),
  may_write_first: (value) => ({ mayWriteFirst: YES.has(value) }),
  hours: (value) => {
    const hours = readHours(value);
    return hours && { hours };
  },
  where: (value, env) => {
    const zone = zoneNamed(value, env) ?? zoneInIndonesia(value, env);
    return zone ? { zone } : null;
  },
  failover: (value) => ({ failover: YES.has(value) }),
  safe_word: (value) => {
    const safeWord = safeWordIn(value);
    return safeWord === null ? null : { safeWord };
  },
  must_not_know: (value) => (NOBODY.has(wholeMessage(value)) ? null : { mustNotKnow: [value.trim().slice(0, 60)] }),
  check_in: (value) => ({ checkInDays: EVERY[value] ?? null }),
  if_silent: (value) => ({ ifSilent: value.trim().slice(0, 300) }),
};

/** What an answer to a question of the plan changes; null when it cannot be read so. */
export const planFrom = (field: PlanField, value: string, env: Reads): Partial<Plan> | null => READ[field](value, env);
