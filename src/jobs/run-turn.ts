import { runTurn } from '../inbox/run-turn.ts';
import { freeLeases } from '../store/queries/leases.ts';
import { readWork } from '../store/queries/outbox.ts';
import { type Job, soon } from './job.ts';

/**
 * The turns that were left to a job: all of the conversation, whatever became of this one. A turn settles its row
 * itself; a busy conversation is tried again soon.
 */
export const runTurnJob: Job = {
  name: 'run_turn',
  async run(ctx, id) {
    const row = await ctx.unit((unit) => readWork(unit, id));
    if (!row?.conversationId) return;
    const { conversationId, job } = row;
    await runTurn(ctx, conversationId);
    await ctx.unit((unit) => freeLeases(unit, { conversationId, job }, soon(unit.now)));
  },
};
