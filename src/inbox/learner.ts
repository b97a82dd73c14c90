import { type Learner, learnerSchema } from '../core/learning/learner.ts';
import type { Conversation } from '../store/queries/conversations.ts';
import { readKept, writeKept } from '../store/queries/kept.ts';
import type { Unit } from '../store/unit.ts';

/** What is kept of her lessons; a beginner where nothing is. */
export const readLearner = (unit: Unit, conversation: Conversation): Promise<Learner> =>
  readKept(unit, conversation, 'learning', learnerSchema);

/** Changes what is kept of her lessons and gives the result. */
export async function changeLearner(
  unit: Unit,
  conversation: Conversation,
  change: (before: Learner) => Learner,
): Promise<Learner> {
  const after = change(await readLearner(unit, conversation));
  await writeKept(unit, conversation, 'learning', after);
  return after;
}
