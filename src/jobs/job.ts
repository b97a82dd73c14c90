import type { Context } from '../context.ts';
import { errorCode } from '../describe-error.ts';
import { freeLease } from '../store/queries/leases.ts';
import { claim, type OutboxRow, settle } from '../store/queries/outbox.ts';
import type { Unit } from '../store/unit.ts';
import { askHuman } from './ask-human.ts';

/** One kind of work. It gets the id of its outbox row and settles it; throwing is for bugs and lost servers. */
export interface Job {
  name: string;
  run(ctx: Context, id: string): Promise<void>;
}

/** Seconds before the next try of a job that threw. After the last a human is told, and it is tried on. */
const RETRY_AFTER = [2, 10, 60, 300];
const TRY_ON_AFTER = 1800;

/** Somebody else is at it: not a failure, tried again soon. */
export class Busy extends Error {
  override name = 'Busy';
}
const BUSY_MS = 500;
/** When work that could not be done just now is handed out again. */
export const soon = (now: Date): Date => new Date(now.getTime() + BUSY_MS);

/** Waits for its next try, unless it was finished or cancelled meanwhile. */
async function putBack(unit: Unit, row: OutboxRow, next: { after: number; code: string | null }): Promise<void> {
  if (!(await claim(unit, row.id))) return;
  const runAt = new Date(unit.now.getTime() + next.after);
  const attempts = next.code === null ? row.attempts - 1 : row.attempts;
  await settle(unit, row.id, { state: 'waiting', attempts, errorCode: next.code, runAt });
}

async function afterThrow(ctx: Context, row: OutboxRow, error: unknown): Promise<void> {
  if (error instanceof Busy) return ctx.unit((unit) => putBack(unit, row, { after: BUSY_MS, code: null }));
  const code = errorCode(error);
  ctx.log.error({ work: row.id, job: row.job, code }, 'job failed');
  const after = (RETRY_AFTER[row.attempts - 1] ?? TRY_ON_AFTER) * 1000;
  await ctx.unit((unit) => putBack(unit, row, { after, code }));
  // Apart: whatever is wrong with the case may stop this too, and must not stop the next try.
  if (row.attempts === RETRY_AFTER.length + 1) {
    const stuck = { row, because: `${row.job}_failed: ${code}`, sorry: row.conversationId !== null };
    await ctx.unit((unit) => askHuman(ctx, unit, stuck));
  }
}

/** A job whose whole effect is rows: claim, work and result are one transaction, so that it happens once. */
export function inOneUnit(name: string, work: (ctx: Context, unit: Unit, row: OutboxRow) => Promise<void>): Job {
  return {
    name,
    async run(ctx, id) {
      let row: OutboxRow | null = null;
      try {
        await ctx.unit(async (unit) => {
          row = await claim(unit, id);
          if (!row) return freeLease(unit, id, soon(unit.now));
          await work(ctx, unit, row);
          await settle(unit, id, { state: 'done' });
        });
        if (row) ctx.nudge();
      } catch (error) {
        if (!row) throw error;
        await afterThrow(ctx, row, error);
      }
    },
  };
}
