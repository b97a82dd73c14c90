import type { PlanPatch } from '../../contact/plan.ts';
import type { Env } from '../env.ts';

/** A way of saying something of a plan, and what it changes. */
export type PlanReading = [RegExp, (found: RegExpExecArray, env: Pick<Env, 'assess'>) => PlanPatch | null];
