import { firstStep } from './first-step.ts';
import { climbFrom } from './ladder.ts';
import { rules } from './rules/index.ts';
import type { Choice, Level, Officer, OpenCase } from './types.ts';

type Situation = { candidates: readonly Officer[]; openCase: OpenCase; now: Date };
type AtLevel = { level: Level; officers: Officer[]; because: string[] };

const byId = (a: Officer, b: Officer): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

function applyRules(level: Level, { candidates, openCase, now }: Situation): AtLevel {
  let officers = candidates.filter((officer) => officer.level === level).sort(byId);
  const because = [`${level}: ${officers.length} in the roster`];
  for (const rule of rules) {
    if (officers.length === 0) break;
    const picked = rule.pick(officers, openCase, now);
    const skip = rule.kind === 'prefer' && picked.keep.length === 0;
    because.push(skip ? `${picked.because}: skipped` : picked.because);
    if (!skip) officers = picked.keep;
  }
  return { level, officers, because };
}

function climb(from: Level, situation: Situation): AtLevel[] {
  const tried: AtLevel[] = [];
  for (const level of climbFrom(from)) {
    const found = applyRules(level, situation);
    tried.push(found);
    if (found.officers.length > 0) break;
  }
  return tried;
}

function toChoice(tried: readonly AtLevel[], why: string): Choice {
  const found = tried.filter((at) => at.officers.length > 0);
  const nobody = found.length > 0 ? [] : ['nobody is left: an alarm for the desk'];
  return {
    chosen: found.flatMap((at) => at.officers),
    alert: found.flatMap((at) => at.officers.slice(0, 1)),
    level: found[0]?.level ?? null,
    notBefore: null,
    because: [why, ...tried.flatMap((at) => at.because), ...nobody],
  };
}

const wait = (notBefore: Date, because: string): Choice => ({
  chosen: [],
  alert: [],
  level: null,
  notBefore,
  because: [because],
});

/** Whom a case goes to now, with every rule's reason. No officer at a step: the next step; none at all: `level` null. The order of `candidates` does not matter. */
export function chooseOfficers(candidates: readonly Officer[], openCase: OpenCase, now: Date): Choice {
  const situation = { candidates, openCase, now };
  if (openCase.reached) return toChoice(climb(openCase.reached, situation), `the ladder stands at ${openCase.reached}`);
  const { levels, notBefore, because } = firstStep(openCase);
  if (notBefore && now < notBefore) return wait(notBefore, because);
  if (levels.length > 1)
    return toChoice(
      levels.map((level) => applyRules(level, situation)),
      because,
    );
  return toChoice(
    levels.flatMap((level) => climb(level, situation)),
    because,
  );
}
