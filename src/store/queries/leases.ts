import { and, eq, gt } from 'drizzle-orm';
import { anyOf } from '../rows.ts';
import { outbox } from '../tables/index.ts';
import { together } from '../together.ts';
import type { Unit } from '../unit.ts';
import { live } from './outbox.ts';

/** How long work is left to whoever made it due; after that a job takes it. */
const FIRST_TRY_MS = 5_000;

/** Until when what was just written is left to whoever wrote it. */
export const firstTry = ({ now }: Unit): Date => new Date(now.getTime() + FIRST_TRY_MS);

/** Rows that were leased and could not be handed out: whoever looks next may take them. */
export async function freeRows(unit: Unit, ids: readonly string[]): Promise<void> {
  await unit.tx
    .update(outbox)
    .set({ leaseUntil: null })
    .where(and(anyOf(outbox.id, ids), eq(outbox.state, 'waiting')));
}

/** Lets a row be taken again at once, or after `until`. */
export async function freeLease(unit: Unit, id: string, until: Date | null): Promise<void> {
  await unit.tx
    .update(outbox)
    .set({ leaseUntil: until })
    .where(and(eq(outbox.id, id), eq(outbox.state, 'waiting')));
}

/**
 * Lets what one ticket stood for be taken again after `until`. Clocks of two machines differ: what is due for the
 * relay of one may not be due yet for a worker of the other, and must not lie until its lease is over.
 */
export async function freeLeases(unit: Unit, of: { conversationId: string; job: string }, until: Date): Promise<void> {
  await freeOf(unit.tx, { ...of, until });
}

interface Leased {
  conversationId: string;
  job: string;
  until: Date;
}

const freeOf = together(async (tx, leased: Leased[]) => {
  const jobs = new Set(leased.map(({ job }) => job));
  for (const job of jobs) {
    const same = leased.filter((one) => one.job === job);
    const until = same[0]?.until ?? new Date(0);
    const theirs = anyOf(
      outbox.conversationId,
      same.map(({ conversationId }) => conversationId),
    );
    const where = and(theirs, live, eq(outbox.job, job), eq(outbox.state, 'waiting'), gt(outbox.leaseUntil, until));
    await tx.update(outbox).set({ leaseUntil: until }).where(where);
  }
  return leased.map(() => undefined);
});
