import { runTurn } from '../inbox/run-turn.ts';
import { freeLease, readWork } from '../store/queries/outbox.ts';
import type { Job } from './job.ts';

const BUSY_MS = 500;

/**
 * The turns that were left to a job: all of the conversation, whatever became of this one. A turn settles its row
 * itself; a busy conversation is tried again soon.
 */
export const runTurnJob: Job = {
  name: 'run_turn',
  async run(ctx, id) {
    const row = await ctx.unit((unit) => readWork(unit, id));
    if (!row?.conversationId) return;
    if ((await runTurn(ctx, row.conversationId)) === 'done') return;
    await ctx.unit((unit) => freeLease(unit, id, new Date(unit.now.getTime() + BUSY_MS)));
  },
};
