import { and, eq, inArray } from 'drizzle-orm';
import type { DeliveryStatus } from '../../core/conversation/message.ts';
import { anyOf } from '../rows.ts';
import { deliveries, outbox } from '../tables/index.ts';
import { together } from '../together.ts';
import type { Unit } from '../unit.ts';
import type { OutboxRow } from './outbox.ts';

/** Keeps a delivery callback once; false when it came before. */
export async function storeDelivery(unit: Unit, signal: DeliveryStatus): Promise<boolean> {
  const { provider, providerId, status, code } = signal;
  const rows = await unit.tx
    .insert(deliveries)
    .values({ provider, providerId, status, code, at: unit.now })
    .onConflictDoNothing()
    .returning({ status: deliveries.status });
  return rows.length > 0;
}

/** The message of ours that a provider knows by this id, when we know it already. */
export async function messageOfProvider(unit: Unit, provider: string, providerId: string): Promise<OutboxRow | null> {
  const where = and(eq(outbox.provider, provider), eq(outbox.providerId, providerId));
  const [row] = await unit.tx.select().from(outbox).where(where);
  return row ?? null;
}

/** Which of these sends of a provider a message of ours stands for already. */
export async function knownSends(
  unit: Unit,
  provider: string,
  sends: readonly { providerId: string }[],
): Promise<Set<string | null>> {
  const ids = sends.map(({ providerId }) => providerId);
  const where = and(eq(outbox.provider, provider), inArray(outbox.providerId, ids));
  const rows = await unit.tx.select({ id: outbox.providerId }).from(outbox).where(where);
  return new Set(rows.map(({ id }) => id));
}

/** Failures a provider reported for a message, first or last. */
export async function failuresOf(unit: Unit, provider: string, providerId: string) {
  return failures(unit.tx, { provider, providerId });
}

const failures = together(async (tx, sent: { provider: string; providerId: string }[]) => {
  const [providers, ids] = [sent.map(({ provider }) => provider), sent.map(({ providerId }) => providerId)];
  const theirs = and(anyOf(deliveries.provider, [...new Set(providers)]), anyOf(deliveries.providerId, ids));
  const failed = inArray(deliveries.status, ['failed', 'undelivered']);
  const rows = await tx.select().from(deliveries).where(and(theirs, failed));
  return sent.map((one) => rows.filter((row) => row.provider === one.provider && row.providerId === one.providerId));
});
