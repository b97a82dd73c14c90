import { randomUUID } from 'node:crypto';
import { type Context, inBackground } from '../context.ts';
import { describeError } from '../describe-error.ts';
import { readWork } from '../store/queries/outbox.ts';
import type { Job } from './job.ts';
import { leavePlace, sendNext } from './send-next.ts';

/** Sends what is due in a conversation, oldest first. One sender keeps the order: whoever finds one at work leaves. */
async function sendAll(ctx: Context, conversationId: string): Promise<void> {
  const place = { conversationId, token: randomUUID() };
  try {
    while (await sendNext(ctx, place));
  } catch (error) {
    ctx.log.error({ conversation: conversationId, err: describeError(error) }, 'sending stopped');
    await ctx.shared('send', (unit) => leavePlace(unit, place));
  }
}

export const sendMessagesJob: Job = {
  name: 'send_messages',
  async run(ctx, id) {
    const conversationId = (await ctx.shared('send', (unit) => readWork(unit, id)))?.conversationId;
    if (conversationId) await sendAll(ctx, conversationId);
  },
};

/** How many conversations this process sends for at once beside its queue: they share transactions, not connections. */
const AT_ONCE = 200;

/** Sends at once what a turn made due, without the way through the queue; what does not fit waits for the relay. */
export function sendAtOnce(ctx: Context): (conversationId: string) => boolean {
  const again = new Map<string, boolean>();
  const send = async (conversationId: string): Promise<void> => {
    do {
      again.set(conversationId, false);
      await sendAll(ctx, conversationId);
    } while (again.get(conversationId));
  };
  const sendLogged = async (conversationId: string): Promise<void> => {
    try {
      await send(conversationId);
    } catch (error) {
      ctx.log.error({ conversation: conversationId, err: describeError(error) }, 'sending left to a job');
    } finally {
      again.delete(conversationId);
    }
  };
  return (conversationId) => {
    if (again.has(conversationId)) again.set(conversationId, true);
    else if (again.size >= AT_ONCE) return false;
    else inBackground(ctx, sendLogged(conversationId));
    return true;
  };
}
