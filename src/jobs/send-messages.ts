import type { Context } from '../context.ts';
import { describeError } from '../describe-error.ts';
import { freeLease, readWork } from '../store/queries/outbox.ts';
import { releaseSender, takeSender } from '../store/queries/senders.ts';
import type { Job } from './job.ts';
import { sendNext } from './send-next.ts';

const BUSY_MS = 500;

/** Sends what is due in a conversation, oldest first, one sender at a time. */
async function sendAll(ctx: Context, conversationId: string, token: string): Promise<void> {
  while (await sendNext(ctx, conversationId, token));
}

/** One sender a conversation keeps the order; whoever finds one at work leaves: the rows wait for the next round. */
export const sendMessagesJob: Job = {
  name: 'send_messages',
  async run(ctx, id) {
    const row = await ctx.unit((unit) => readWork(unit, id));
    const conversationId = row?.conversationId;
    if (!conversationId) return;
    const token = await ctx.unit((unit) => takeSender(unit, conversationId));
    if (!token) {
      await ctx.unit((unit) => freeLease(unit, id, new Date(unit.now.getTime() + BUSY_MS)));
      return;
    }
    try {
      await sendAll(ctx, conversationId, token);
    } catch (error) {
      ctx.log.error({ conversation: conversationId, err: describeError(error) }, 'sending stopped');
    } finally {
      await ctx.unit((unit) => releaseSender(unit, conversationId, token));
    }
  },
};
