import { applyEvents } from '../apply.ts';
import { loadSession, saveSession } from '../session.ts';
import { DeskRefusal, type DeskVerb, tellCall } from './desk-call.ts';

/**
 * A human has made sure, by voice, that the number is still hers (S8), or that nobody reads beside her any more (S15): what
 * was kept of before is hers to read again.
 */
export const hersAgain: DeskVerb = {
  args: '',
  does: 'the number is still hers, made sure by voice: what was kept of before is hers again',
  async run(unit, call, on) {
    const { number } = call.about;
    const { conversation } = on;
    const session = await loadSession(unit, conversation);
    if (conversation.strangerAt === null && !session.decoy)
      throw new DeskRefusal(`${number}: nobody doubts that the number is hers.`);
    if (session.decoy) await saveSession(unit, conversation, { ...session, decoy: false, frames: [] });
    await applyEvents(unit, [{ type: 'known_again', because: 'desk' }], on);
    await tellCall(unit, 'desk_knows_number', call);
    return `${number}: the number is hers again.`;
  },
};
