import type { Plan, PlanPatch } from '../../contact/plan.ts';
import type { Env } from '../env.ts';
import { planInWords, withoutPlan } from './plan-words.ts';
import { whoMayKnow } from './who-may-know.ts';

const clausesOf = (text: string): string[] =>
  text.split(/[.,;!?\n]+|\s(?:dan|and|terus|tapi|karena|krn)\s/).filter((one) => one.trim() !== '');

/** What each of these says of her plan, together. */
const planIn = (clauses: readonly string[], env: Pick<Env, 'assess'>): PlanPatch =>
  Object.assign({}, ...clauses.map((one) => planInWords(one, env)));

/** What a message tells beside her plan: "gaji belum dibayar, majikan suka baca HP" is more than how she may be reached. */
export const besidePlan = (text: string, env: Pick<Env, 'assess'>): string =>
  clausesOf(text)
    .map((one) => withoutPlan(one.trim().toLowerCase(), env))
    .filter((one) => one !== '')
    .join(', ');

/** What any part of a message says of her plan: what makes us more careful, and the hours at which she may be written to. */
export function saidOfPlan(
  text: string,
  env: Pick<Env, 'assess'>,
): { careful: Partial<Plan> | null; hours: Plan['hours'] } {
  const { others, mayWriteFirst, failover, checkInDays, hours } = planIn(clausesOf(text), env);
  const mustNotKnow = whoMayKnow(text)?.mustNotKnow;
  const patch: Partial<Plan> = {
    ...(others && others !== 'nobody' && { others }),
    ...(mayWriteFirst === false && { mayWriteFirst }),
    ...(failover === false && { failover }),
    // Nothing comes to her screen any more.
    ...(checkInDays === null && { checkInDays }),
    ...(mustNotKnow && { mustNotKnow }),
  };
  return { careful: Object.keys(patch).length > 0 ? patch : null, hours: hours ?? null };
}

/** What of it makes us more careful; null where nothing does. */
export const carefulIn = (text: string, env: Pick<Env, 'assess'>): Partial<Plan> | null =>
  saidOfPlan(text, env).careful;
