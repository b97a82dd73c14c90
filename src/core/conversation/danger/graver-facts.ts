import { startsAbove } from '../../cases/routing/starts-above.ts';
import { type Assessment, weightOf } from '../../danger/assessment.ts';
import type { CaseFacts } from '../events.ts';
import type { ReportedCase } from '../scene.ts';

/**
 * What later words change of a case: a kind that the village must not hear of (S1), a first known kind, or a graver
 * severity. Never back to something lighter.
 */
export function graverFacts(known: ReportedCase, read: Assessment): Partial<CaseFacts> {
  const first = known.category === 'none' && read.category !== 'none';
  const above =
    startsAbove({ category: read.category, aboutChild: false }) &&
    !startsAbove({ category: known.category, aboutChild: false });
  return {
    ...((first || above) && { category: read.category }),
    ...(weightOf(read.severity) > weightOf(known.severity) && read.category !== 'none' && { severity: read.severity }),
    ...(read.since !== null && first && { since: read.since }),
  };
}
