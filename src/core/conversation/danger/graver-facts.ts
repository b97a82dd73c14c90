import { startsAbove } from '../../cases/routing/starts-above.ts';
import { type Assessment, CATEGORIES, type Category, weightOf } from '../../danger/assessment.ts';
import { OF_MONEY, tellsTrouble } from '../../danger/says-trouble.ts';
import type { CaseFacts } from '../events.ts';

/**
 * What later words change of a case, in answer to a question or unasked: a kind that the village must not hear of (S1), a
 * first known kind, a death, or something graver. Never back to something lighter. What only the small model guesses of money takes
 * no case from who holds it: "PT nya di surabaya"; what may be violence, or a child, does.
 */
export function graverFacts(known: Pick<CaseFacts, 'category' | 'severity'>, read: Assessment): Partial<CaseFacts> {
  const told = tellsTrouble(read);
  const counts = told || !OF_MONEY.has(read.category);
  const isAbove = startsAbove({ category: read.category, aboutChild: false });
  const first = known.category === 'none' && read.category !== 'none' && (counts || !isAbove);
  const above = counts && isAbove && !startsAbove({ category: known.category, aboutChild: false });
  const died =
    told && read.category === 'death' && CATEGORIES.indexOf(known.category as Category) > CATEGORIES.indexOf('death');
  const graver = counts && read.category !== 'none' && weightOf(read.severity) > weightOf(known.severity);
  return {
    ...((first || above || died || (graver && told)) && { category: read.category, also: read.also }),
    ...(graver && { severity: read.severity }),
    ...(read.since !== null && first && { since: read.since }),
  };
}
