import { type Context, inBackground } from '../context.ts';
import { describeError } from '../describe-error.ts';
import { freeLeases } from '../store/queries/leases.ts';
import { readWork } from '../store/queries/outbox.ts';
import { releaseSender, takeSender } from '../store/queries/senders.ts';
import { type Job, soon } from './job.ts';
import { sendNext } from './send-next.ts';

/** What may not go yet, or waits for another sender, is handed out again soon. */
async function handBack(ctx: Context, conversationId: string, token: string | null): Promise<void> {
  await ctx.shared('send', async (unit) => {
    if (token) await releaseSender(unit, conversationId, token);
    await freeLeases(unit, { conversationId, job: 'send_messages' }, soon(unit.now));
  });
}

/** Sends what is due in a conversation, oldest first. One sender keeps the order: whoever finds one at work leaves. */
async function sendAll(ctx: Context, conversationId: string): Promise<void> {
  const token = await ctx.shared('send', (unit) => takeSender(unit, conversationId));
  if (!token) return handBack(ctx, conversationId, null);
  try {
    while (await sendNext(ctx, conversationId, token));
  } catch (error) {
    ctx.log.error({ conversation: conversationId, err: describeError(error) }, 'sending stopped');
  } finally {
    await handBack(ctx, conversationId, token);
  }
}

export const sendMessagesJob: Job = {
  name: 'send_messages',
  async run(ctx, id) {
    const conversationId = (await ctx.shared('send', (unit) => readWork(unit, id)))?.conversationId;
    if (conversationId) await sendAll(ctx, conversationId);
  },
};

/** Conversations for which this process sends at once, and how many it takes beside its queue. */
const AT_ONCE = 40;

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
