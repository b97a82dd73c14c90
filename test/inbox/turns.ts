import { asc, eq } from 'drizzle-orm';
import { cases, conversations, events, messages } from '../../src/store/tables/index.ts';
import type { TestHelpline } from '../support/helpline.ts';

/** All stored messages, in the order they came. */
export const storedMessages = ({ ctx }: TestHelpline) =>
  ctx.connection.db.select().from(messages).orderBy(asc(messages.seq));

export const allCases = ({ ctx }: TestHelpline) => ctx.connection.db.select().from(cases).orderBy(asc(cases.openedAt));

/** Conversations of phones that are not officers'. */
export const callers = async ({ ctx }: TestHelpline) =>
  (await ctx.connection.db.select().from(conversations)).filter((one) => one.role !== 'officer');

/** One line a turn, in the order they were taken: whose it was. */
export async function turnOrder({ ctx }: TestHelpline): Promise<string[]> {
  const read = eq(events.type, 'message_read');
  const rows = await ctx.connection.db.select().from(events).where(read).orderBy(asc(events.seq));
  return rows.map((row) => row.conversationId ?? '');
}
