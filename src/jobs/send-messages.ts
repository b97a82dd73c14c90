import { randomUUID } from 'node:crypto';
import { type Context, inBackground } from '../context.ts';
import { describeError } from '../describe-error.ts';
import { readWork } from '../store/queries/outbox.ts';
import { claimFresh } from './claim-fresh.ts';
import type { Job } from './job.ts';
import { type Claimed, leavePlace, type Place, sendClaimed, sendNext } from './send-next.ts';

/**
 * Sends what is due in a conversation, oldest first; `claimed` was picked before. One sender keeps the order: whoever
 * finds one at work leaves.
 */
async function sendAll(ctx: Context, place: Place, claimed?: Claimed): Promise<void> {
  const { conversationId } = place;
  try {
    let more = claimed ? await sendClaimed(ctx, place, claimed) : true;
    while (more) more = await sendNext(ctx, place);
  } catch (error) {
    ctx.log.error({ conversation: conversationId, err: describeError(error) }, 'sending stopped');
    await ctx.shared('send', (unit) => leavePlace(unit, place));
  }
}

const placeIn = (conversationId: string, pressing = false): Place => ({
  conversationId,
  token: randomUUID(),
  pressing,
});

export const sendMessagesJob: Job = {
  name: 'send_messages',
  async run(ctx, id) {
    const conversationId = (await ctx.shared('send', (unit) => readWork(unit, id)))?.conversationId;
    if (conversationId) await sendAll(ctx, placeIn(conversationId));
  },
};

/** How many conversations this process sends for at once beside its queue: they share transactions, not connections. */
const AT_ONCE = 200;

/** Sends at once what a turn made due, without the way through the queue; what does not fit waits for the relay. */
export function createSenders(ctx: Context): Pick<Context, 'sendAtOnce' | 'claimAtOnce'> {
  const again = new Map<string, boolean>();
  const send = async (place: Place, claimed?: Claimed): Promise<void> => {
    const { conversationId } = place;
    let first = claimed;
    do {
      again.set(conversationId, false);
      await sendAll(ctx, first ? place : placeIn(conversationId, place.pressing), first);
      first = undefined;
    } while (again.get(conversationId));
  };
  const sendLogged = async (place: Place, claimed?: Claimed): Promise<void> => {
    const { conversationId } = place;
    try {
      await send(place, claimed);
    } catch (error) {
      ctx.log.error({ conversation: conversationId, err: describeError(error) }, 'sending left to a job');
    } finally {
      again.delete(conversationId);
    }
  };
  return {
    sendAtOnce(conversationId, pressing) {
      if (again.has(conversationId)) again.set(conversationId, true);
      else if (again.size >= AT_ONCE) return false;
      else inBackground(ctx, sendLogged(placeIn(conversationId, pressing)));
      return true;
    },
    async claimAtOnce(unit, said) {
      const place = placeIn(said.row.conversationId ?? '');
      if (again.has(place.conversationId) || again.size >= AT_ONCE) return null;
      const claimed = await claimFresh(ctx, unit, place, said);
      return claimed && (() => inBackground(ctx, sendLogged(place, claimed)));
    },
  };
}
