import type { Context } from '../context.ts';
import { describeError } from '../describe-error.ts';
import { freeLeases, readWork } from '../store/queries/outbox.ts';
import { releaseSender, takeSender } from '../store/queries/senders.ts';
import { type Job, soon } from './job.ts';
import { sendNext } from './send-next.ts';

/** Sends what is due in a conversation, oldest first, one sender at a time. */
async function sendAll(ctx: Context, conversationId: string, token: string): Promise<void> {
  while (await sendNext(ctx, conversationId, token));
}

/** What may not go yet, or waits for another sender, is handed out again soon. */
async function handBack(ctx: Context, conversationId: string, token: string | null): Promise<void> {
  await ctx.unit(async (unit) => {
    if (token) await releaseSender(unit, conversationId, token);
    await freeLeases(unit, { conversationId, job: 'send_messages' }, soon(unit.now));
  });
}

/** One sender a conversation keeps the order; whoever finds one at work leaves: the rows wait for the next round. */
export const sendMessagesJob: Job = {
  name: 'send_messages',
  async run(ctx, id) {
    const taken = await ctx.unit(async (unit) => {
      const conversationId = (await readWork(unit, id))?.conversationId;
      return conversationId ? { conversationId, token: await takeSender(unit, conversationId) } : null;
    });
    if (!taken) return;
    const { conversationId, token } = taken;
    if (!token) return handBack(ctx, conversationId, null);
    try {
      await sendAll(ctx, conversationId, token);
    } catch (error) {
      ctx.log.error({ conversation: conversationId, err: describeError(error) }, 'sending stopped');
    } finally {
      await handBack(ctx, conversationId, token);
    }
  },
};
