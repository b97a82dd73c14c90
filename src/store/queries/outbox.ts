import { and, asc, eq, gt, inArray, isNull, lte, min, ne, notInArray, or, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { addRow, anyOf, changeRow, rowBy } from '../rows.ts';
import { outbox } from '../tables/index.ts';
import { together } from '../together.ts';
import type { Unit } from '../unit.ts';

export type OutboxRow = typeof outbox.$inferSelect;

/** Work for later. A `timer` replaces a waiting one of the same name on the same conversation or case. */
export interface NewWork {
  id?: string;
  job: string;
  runAt: Date;
  conversationId?: string | null;
  caseId?: string | null;
  officerId?: string | null;
  timer?: string | null;
  /** The inbound message it is about. */
  inReplyTo?: string | null;
  /** Leave it alone until then: somebody is at it. */
  leaseUntil?: Date | null;
}

/** Rows that still have something to do; written out as in their index, which parameters could not be matched to. */
export const live = sql`${outbox.state} in ('waiting', 'running', 'unknown')`;
const seconds = (from: Date, n: number) => new Date(from.getTime() + n * 1000);

/**
 * How long a relayed or running row is left alone before somebody else may take it: what a killed process held waits
 * so long. A ticket that is handed out twice because the queue is slow does its work once.
 */
const LEASE_SECONDS = 20;

export async function addWork(unit: Unit, work: NewWork): Promise<string> {
  const id = work.id ?? unit.id();
  if (work.timer) await cancelTimer(unit, { ...work, timer: work.timer });
  await addRow(unit.tx, outbox, { ...work, id, createdAt: unit.now });
  return id;
}

/** Cancels a waiting timer of a conversation or case; one that runs already is not stopped. */
export async function cancelTimer(
  unit: Unit,
  of: Pick<NewWork, 'conversationId' | 'caseId'> & { timer: string },
): Promise<void> {
  const { caseId, conversationId, timer } = of;
  if (caseId) await cancelWaiting(unit.tx, { owner: eq(outbox.caseId, caseId), timer, now: unit.now });
  else await cancelOf(unit.tx, { conversationId: conversationId ?? '', timer, now: unit.now });
}

async function cancelWaiting(tx: Tx, { owner, timer, now }: { owner: SQL; timer: string; now: Date }): Promise<void> {
  const waiting = tx
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(owner, eq(outbox.timer, timer), eq(outbox.state, 'waiting'), live))
    .for('update', { skipLocked: true });
  await tx.update(outbox).set({ state: 'cancelled', doneAt: now }).where(inArray(outbox.id, waiting));
}

interface Timer {
  conversationId: string;
  timer: string;
  now: Date;
}

/** Timers of several conversations that are cancelled at the same moment: one statement a name. */
const cancelOf = together(async (tx, timers: Timer[]) => {
  for (const [timer, same] of byName(timers)) {
    const ids = same.map(({ conversationId }) => conversationId);
    await cancelWaiting(tx, { owner: anyOf(outbox.conversationId, ids), timer, now: same[0]?.now ?? new Date(0) });
  }
  return timers.map(() => undefined);
});

function byName(timers: readonly Timer[]): Map<string, Timer[]> {
  const names = new Map<string, Timer[]>();
  for (const one of timers) names.set(one.timer, [...(names.get(one.timer) ?? []), one]);
  return names;
}

/**
 * Takes due rows for relaying and leases them. Two relays at once never take the same row. Of the jobs in `patient` only
 * what is urgent, or an alert.
 */
export async function takeDue(
  unit: Unit,
  limit: number,
  patient: ReadonlySet<string> = new Set(),
): Promise<OutboxRow[]> {
  const free = or(isNull(outbox.leaseUntil), lte(outbox.leaseUntil, unit.now));
  const presses = or(notInArray(outbox.job, [...patient]), outbox.urgent, eq(outbox.purpose, 'alert'));
  const due = unit.tx
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(live, lte(outbox.runAt, unit.now), free, patient.size > 0 ? presses : undefined))
    .orderBy(asc(outbox.runAt), asc(outbox.seq))
    .limit(limit)
    .for('update', { skipLocked: true });
  const rows = await unit.tx
    .update(outbox)
    .set({ leaseUntil: seconds(unit.now, LEASE_SECONDS) })
    .where(inArray(outbox.id, due))
    .returning();
  return rows.sort((a, b) => a.runAt.getTime() - b.runAt.getTime() || a.seq - b.seq);
}

/** Claims a row for one try. Null when another run has it or it is done: a job that runs twice does its work once. */
export async function claim(unit: Unit, id: string): Promise<OutboxRow | null> {
  const free = or(
    inArray(outbox.state, ['waiting', 'unknown']),
    and(eq(outbox.state, 'running'), lte(outbox.leaseUntil, unit.now)),
  );
  const [row] = await unit.tx
    .update(outbox)
    .set({ state: 'running', attempts: sql`${outbox.attempts} + 1`, leaseUntil: seconds(unit.now, LEASE_SECONDS) })
    .where(and(eq(outbox.id, id), lte(outbox.runAt, unit.now), free))
    .returning();
  return row ?? null;
}

type Settled = Partial<
  Pick<
    OutboxRow,
    | 'state'
    | 'errorCode'
    | 'runAt'
    | 'gate'
    | 'because'
    | 'provider'
    | 'providerId'
    | 'leaseUntil'
    | 'attempts'
    | 'bySms'
  >
>;

/** Writes what became of a row and frees its lease. */
export async function settle(unit: Unit, id: string, result: Settled): Promise<void> {
  const doneAt = result.state && !['waiting', 'running', 'unknown', 'held'].includes(result.state) ? unit.now : null;
  await changeRow(unit.tx, outbox, { leaseUntil: null, doneAt, ...result, id });
}

const workById = rowBy(outbox, outbox.id);

/** The row of some work, whatever its state. */
export const readWork = (unit: Unit, id: string): Promise<OutboxRow | null> => workById(unit.tx, id);

const awaiting = (timer: string) => and(eq(outbox.timer, timer), eq(outbox.state, 'waiting'));

/** True while a timer of this name waits in any conversation. */
export async function timerWaits(unit: Unit, timer: string): Promise<boolean> {
  return (await unit.tx.select({ id: outbox.id }).from(outbox).where(awaiting(timer)).limit(1)).length > 0;
}

/** The row of a timer that waits in a conversation, and when it is due. */
export async function waitingTimer(
  unit: Unit,
  of: { conversationId: string; timer: string },
): Promise<Pick<OutboxRow, 'id' | 'runAt'> | null> {
  const mine = and(eq(outbox.conversationId, of.conversationId), awaiting(of.timer));
  const [row] = await unit.tx.select({ id: outbox.id, runAt: outbox.runAt }).from(outbox).where(mine).limit(1);
  return row ?? null;
}

/** Whether the same job for the same conversation at the same moment was planned after this one, and not taken back. */
export async function hasLaterTwin(unit: Unit, row: OutboxRow): Promise<boolean> {
  const same = and(eq(outbox.job, row.job), eq(outbox.runAt, row.runAt), gt(outbox.seq, row.seq));
  const twins = unit.tx
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(eq(outbox.conversationId, row.conversationId ?? ''), same, ne(outbox.state, 'cancelled')));
  return (await twins.limit(1)).length > 0;
}

/** The conversations in which a timer of this name waits. */
export async function conversationsAwaiting(unit: Unit, timer: string): Promise<Set<string | null>> {
  const rows = await unit.tx.select({ id: outbox.conversationId }).from(outbox).where(awaiting(timer));
  return new Set(rows.map(({ id }) => id));
}

/** The cases on which a timer of this name waits. */
export async function casesAwaiting(unit: Unit, timer: string): Promise<Set<string>> {
  const rows = await unit.tx.select({ id: outbox.caseId }).from(outbox).where(awaiting(timer));
  return new Set(rows.flatMap(({ id }) => (id ? [id] : [])));
}

/** How many rows are due and not settled, and when the oldest of all that wait was or will be due. */
export async function backlog(unit: Unit): Promise<{ due: number; oldest: Date | null }> {
  const [row] = await unit.tx
    .select({
      due: sql<number>`(count(*) filter (where ${lte(outbox.runAt, unit.now)}))::int`,
      oldest: min(outbox.runAt),
    })
    .from(outbox)
    .where(live);
  return { due: row?.due ?? 0, oldest: row?.oldest ? new Date(row.oldest) : null };
}
