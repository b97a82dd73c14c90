import { safeWordIn } from '../../core/conversation/words/safe-word.ts';
import { readPlan, savePlan } from '../../store/queries/plans.ts';
import { sameHandset } from '../both-channels.ts';
import { DeskRefusal, type DeskVerb, tellCall } from './desk-call.ts';

/**
 * A word agreed by voice that looks like her safe word and calls for help (S15). The word itself is told nowhere: it
 * lies sealed in her plan alone.
 */
export const enrolDuress: DeskVerb = {
  args: 'WORD|none',
  does: 'keeps the word, agreed by voice, by which she calls for help unseen',
  async run(unit, call, { conversation }) {
    const { about, args } = call;
    const [typed = ''] = args;
    const plan = await readPlan(unit, conversation.personId);
    const word = typed === 'none' ? null : safeWordIn(typed);
    if (typed !== 'none' && (word === null || word === plan.safeWord))
      throw new DeskRefusal('Say one word of 4 to 20 letters that is neither one of ours nor her safe word.');
    for (const { personId } of [conversation, ...(await sameHandset(unit, conversation))])
      await savePlan(unit, personId, { ...(await readPlan(unit, personId)), duressWord: word });
    await tellCall(unit, 'desk_enrolled_duress', { ...call, args: [] });
    return `${about.number}: ${word ? 'the word is kept' : 'no word calls for help any more'}.`;
  },
};
