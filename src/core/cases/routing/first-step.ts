import { startsAbove } from './starts-above.ts';
import type { Level, OpenCase } from './types.ts';

/** Hours a case waits for the answer whether the village may know (S1). */
const PATIENCE_HOURS = 4;

/** `levels` are alerted together; `notBefore` is null for at once. */
export type FirstStep = { levels: Level[]; notBefore: Date | null; because: string };

const at = (levels: Level[], because: string): FirstStep => ({ levels, notBefore: null, because });

const afterPatience = (askedAt: Date): FirstStep => ({
  levels: ['district'],
  notBefore: new Date(askedAt.getTime() + PATIENCE_HOURS * 3_600_000),
  because: `asked whether the village may know, not answered: the district after ${PATIENCE_HOURS} hours`,
});

/** Where a case begins by S1: critical at district and desk at once whatever the answer, the village only after a yes. */
export function firstStep(openCase: OpenCase): FirstStep {
  if (openCase.severity === 'critical') return at(['district', 'desk'], 'critical: district and desk at once');
  if (startsAbove(openCase)) return at(['district'], 'this kind of case never starts at the village');
  if (openCase.doubted.length > 0)
    return at(['district'], 'an officer is named: a human decides before the village hears');
  if (openCase.villageMayKnow === 'yes') return at(['village'], 'the village may know');
  if (openCase.villageMayKnow === 'unanswered' && openCase.askedAt) return afterPatience(openCase.askedAt);
  return at(['district'], `village may know: ${openCase.villageMayKnow}: the district at once`);
}
