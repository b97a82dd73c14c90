import { applyEvents } from '../apply.ts';
import { DeskRefusal, type DeskVerb, tellCall } from './desk-call.ts';

/** S8: a human has made sure, by voice, that the number is still hers: what was kept of before is hers to read again. */
export const hersAgain: DeskVerb = {
  args: '',
  does: 'the number is still hers, made sure by voice: what was kept of before is hers again',
  async run(unit, call, on) {
    const { number } = call.about;
    if (on.conversation.strangerAt === null) throw new DeskRefusal(`${number}: nobody doubts that the number is hers.`);
    await applyEvents(unit, [{ type: 'known_again', because: 'desk' }], on);
    await tellCall(unit, 'desk_knows_number', call);
    return `${number}: the number is hers again.`;
  },
};
