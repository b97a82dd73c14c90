import { type AtLevel, applyRules, type Situation } from './apply-rules.ts';
import { firstStep } from './first-step.ts';
import { climbFrom } from './ladder.ts';
import type { Choice, Level, Officer, OpenCase } from './types.ts';

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
