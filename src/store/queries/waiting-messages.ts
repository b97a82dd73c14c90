import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Purpose } from '../../core/conversation/events.ts';
import { anyOf, rowsBy } from '../rows.ts';
import { outbox } from '../tables/index.ts';
import { together } from '../together.ts';
import type { Unit } from '../unit.ts';
import { type OutboxRow, settle } from './outbox.ts';
import { readBody } from './outbox-messages.ts';

/** Messages of a conversation that are not settled, or held until she writes, oldest first. */
const unsettledOf = rowsBy(outbox, outbox.conversationId, {
  where: sql`${outbox.job} = 'send_messages' and ${outbox.state} in ('waiting', 'running', 'unknown', 'held')`,
  orderBy: outbox.seq,
});

/** Messages of a conversation that may go or went without an answer, oldest first. */
export const openMessages = async (unit: Unit, conversationId: string): Promise<OutboxRow[]> =>
  (await unsettledOf(unit.tx, conversationId)).filter(({ state }) => state !== 'held');

/** True where no message of a conversation is due, under way or held. */
export const nothingWaits = async (unit: Unit, conversationId: string): Promise<boolean> =>
  (await unsettledOf(unit.tx, conversationId)).length === 0;

/** What she asked to get by itself: harmless to any reader, and no news. */
const ASKED_FOR: Purpose[] = ['lesson', 'reminder'];

/** What waits in a conversation: news until the person writes, or a reply that the provider has not got. */
export interface Waits {
  news: boolean;
  reply: boolean;
}

/** What has expired is not sent any more: nobody waits for it with an answer. */
const lives = ({ expiresAt }: OutboxRow, { now }: Unit): boolean => expiresAt === null || expiresAt > now;

/** Whether something waits in a conversation. */
export async function whatWaits(unit: Unit, conversationId: string): Promise<Waits> {
  const rows = await unsettledOf(unit.tx, conversationId);
  return {
    news: rows.some(
      (row) => row.state === 'held' && row.purpose !== null && !ASKED_FOR.includes(row.purpose) && lives(row, unit),
    ),
    reply: rows.some(({ state, purpose }) => (state === 'waiting' || state === 'running') && purpose === 'reply'),
  };
}

/** When the messages about a case that still wait in a conversation, or are held there, were written, in ms. */
export async function writtenAndWaiting(unit: Unit, conversationId: string, caseId: string): Promise<number[]> {
  const rows = await unsettledOf(unit.tx, conversationId);
  return rows.filter((row) => row.caseId === caseId && lives(row, unit)).map(({ createdAt }) => createdAt.getTime());
}

/** Messages of this purpose that wait or are held there are not sent: what comes now says the same. @returns until when they were of use */
export async function takeBack(
  unit: Unit,
  { conversationId, purpose }: { conversationId: string; purpose: Purpose },
): Promise<(Date | null)[]> {
  const waiting = and(
    eq(outbox.conversationId, conversationId),
    eq(outbox.purpose, purpose),
    inArray(outbox.state, ['waiting', 'held']),
  );
  const change = { state: 'cancelled' as const, because: 'said_once', doneAt: unit.now };
  const rows = await unit.tx.update(outbox).set(change).where(waiting).returning({ expiresAt: outbox.expiresAt });
  return rows.map(({ expiresAt }) => expiresAt);
}

/** What waits or is held there with these very words. */
async function thatSay(unit: Unit, conversationId: string, text: string): Promise<OutboxRow[]> {
  const found: OutboxRow[] = [];
  for (const row of await unsettledOf(unit.tx, conversationId)) {
    const waits = row.caseId === null && (row.state === 'waiting' || row.state === 'held');
    if (waits && (await readBody(unit, row))?.text === text) found.push(row);
  }
  return found;
}

/** Whether these very words wait or are held there already. */
export const saysAlready = async (unit: Unit, conversationId: string, text: string): Promise<boolean> =>
  (await thatSay(unit, conversationId, text)).length > 0;

/** These words are not true any more: what waits there to say them is not sent. */
export async function unsay(unit: Unit, conversationId: string, text: string): Promise<void> {
  for (const { id } of await thatSay(unit, conversationId, text))
    await settle(unit, id, { state: 'cancelled', because: 'no_longer_so' });
}

/** She wants quiet: what still waits to answer her is not sent any more. */
export async function dropReplies(unit: Unit, conversationId: string): Promise<void> {
  const waiting = and(
    eq(outbox.conversationId, conversationId),
    eq(outbox.purpose, 'reply'),
    eq(outbox.state, 'waiting'),
  );
  await unit.tx.update(outbox).set({ state: 'dropped', because: 'quiet', doneAt: unit.now }).where(waiting);
}

/** What was held until the person writes may go now, or only what she had asked for; the gate is asked again. */
export async function releaseHeld(unit: Unit, conversationId: string, what: 'all' | 'asked_for'): Promise<void> {
  // Among others what waits was read before; alone nobody asks first.
  if (unit.shared && !(await unsettledOf(unit.tx, conversationId)).some(({ state }) => state === 'held')) return;
  await releaseOf(unit.tx, { conversationId, what, now: unit.now });
}

interface Held {
  conversationId: string;
  what: 'all' | 'asked_for';
  now: Date;
}

const releaseOf = together(async (tx, held: Held[]) => {
  const now = held[0]?.now ?? new Date(0);
  for (const what of new Set(held.map((one) => one.what))) {
    const theirs = held.filter((one) => one.what === what).map(({ conversationId }) => conversationId);
    const waiting = and(anyOf(outbox.conversationId, theirs), sql`${outbox.state} = 'held'`);
    await tx
      .update(outbox)
      .set({ state: 'waiting', runAt: now, leaseUntil: null })
      .where(what === 'all' ? waiting : and(waiting, inArray(outbox.purpose, ASKED_FOR)));
  }
  return held.map(() => undefined);
});

/** That phone is in other hands, or its owner left: nothing that waits for it is sent any more. */
export async function dropMessagesTo(unit: Unit, conversationId: string): Promise<void> {
  const mine = and(eq(outbox.conversationId, conversationId), eq(outbox.job, 'send_messages'));
  const waiting = and(mine, inArray(outbox.state, ['waiting', 'held', 'unknown', 'human']));
  await unit.tx.update(outbox).set({ state: 'cancelled', because: 'phone_stopped', doneAt: unit.now }).where(waiting);
}
