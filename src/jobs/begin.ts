import { type Context, inBackground } from '../context.ts';
import type { Workers } from './workers.ts';

/** Pressed work of this process at once, beside its queue: within the connections of the pool. */
const AT_ONCE = 4;

/**
 * Begins what somebody in danger waits for as soon as it is committed: the way through relay and queue has ten answers to
 * wait for, each behind whatever the process does just then. The rows stay due: killed here, they are handed out.
 */
export function beginner(ctx: Context, workers: Workers): Context['begin'] {
  let running = 0;
  return (work) => {
    for (const { id, job, conversationId } of work) {
      if (job === 'send_messages' && conversationId) ctx.sendAtOnce(conversationId, true);
      else if (running < AT_ONCE) {
        running += 1;
        inBackground(
          ctx,
          workers.handle({ id, job }).finally(() => {
            running -= 1;
          }),
        );
      }
    }
  };
}
