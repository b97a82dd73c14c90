import { and, eq, ne } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { addresses, conversations } from '../tables/index.ts';
import type { Unit } from '../unit.ts';
import type { Conversation } from './conversations.ts';
import { enrolledAt } from './officers.ts';

/**
 * The conversations of the same number by another channel: one handset by SMS and by WhatsApp. Not an officer's, whose
 * duty is something else, and none whose person was erased.
 */
export async function twinsOf(unit: Unit, conversationId: string): Promise<Conversation[]> {
  const own = alias(addresses, 'own');
  const same = and(eq(addresses.valueIndex, own.valueIndex), ne(addresses.channel, own.channel));
  const rows = await unit.tx
    .select({ twin: conversations })
    .from(own)
    .innerJoin(addresses, and(same, eq(addresses.kind, 'e164')))
    .innerJoin(conversations, eq(conversations.id, addresses.conversationId))
    .where(and(eq(own.conversationId, conversationId), eq(own.kind, 'e164')));
  const twins: Conversation[] = [];
  for (const { twin } of rows) {
    if (!(await unit.vault.knows(twin.personId)) || (await enrolledAt(unit, twin.id))) continue;
    twins.push(twin);
  }
  return twins;
}
