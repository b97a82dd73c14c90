import { and, eq, lte } from 'drizzle-orm';
import { senders } from '../tables/index.ts';
import type { Unit } from '../unit.ts';

/** Longer than a look-up and a send may take; a dead sender blocks its conversation for at most that long. */
export const SENDER_LEASE_MS = 30_000;

/** Becomes the one who sends for a conversation; null when somebody is. The token gives it back. */
export async function takeSender(unit: Unit, conversationId: string): Promise<string | null> {
  const token = unit.id();
  const until = new Date(unit.now.getTime() + SENDER_LEASE_MS);
  const rows = await unit.tx
    .insert(senders)
    .values({ conversationId, token, until })
    .onConflictDoUpdate({
      target: senders.conversationId,
      set: { token, until },
      setWhere: lte(senders.until, unit.now),
    })
    .returning({ token: senders.token });
  return rows[0]?.token === token ? token : null;
}

export async function releaseSender(unit: Unit, conversationId: string, token: string): Promise<void> {
  await unit.tx.delete(senders).where(and(eq(senders.conversationId, conversationId), eq(senders.token, token)));
}

/** Keeps a long round from losing its lease; false when it has lost it, and another may send. */
export async function extendSender(unit: Unit, conversationId: string, token: string): Promise<boolean> {
  const until = new Date(unit.now.getTime() + SENDER_LEASE_MS);
  const rows = await unit.tx
    .update(senders)
    .set({ until })
    .where(and(eq(senders.conversationId, conversationId), eq(senders.token, token)))
    .returning({ token: senders.token });
  return rows.length > 0;
}
