import { rules } from './rules/index.ts';
import type { Level, Officer, OpenCase, Rule } from './types.ts';

/** Whom the rules may choose from, for which case, when; `order` is for tests: what a must removes no order brings back. */
export type Situation = { candidates: readonly Officer[]; openCase: OpenCase; now: Date; order?: readonly Rule[] };

/** Who is left at one step, best first, and every rule's reason. */
export type AtLevel = { level: Level; officers: Officer[]; because: string[] };

const byId = (a: Officer, b: Officer): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** The step at which she is asked: a cadre of a neighbouring village stands beside the backup, after the village itself. */
export const standsAt = (
  { level, areaCode }: Pick<Officer, 'level' | 'areaCode'>,
  { placeCode }: Pick<OpenCase, 'placeCode'>,
): Level => (level === 'village' && placeCode !== areaCode ? 'backup' : level);

/** The officers of one step after all rules, in their order. An empty wish is skipped and says so. */
export function applyRules(level: Level, { candidates, openCase, now, order = rules }: Situation): AtLevel {
  let officers = candidates.filter((officer) => standsAt(officer, openCase) === level).sort(byId);
  const because = [`${level}: ${officers.length} in the roster`];
  for (const rule of order) {
    if (officers.length === 0) break;
    const picked = rule.pick(officers, openCase, now);
    const skip = rule.kind === 'prefer' && picked.keep.length === 0;
    because.push(skip ? `${picked.because}: skipped` : picked.because);
    if (!skip) officers = picked.keep;
  }
  return { level, officers, because };
}
