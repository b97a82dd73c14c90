import { and, sql } from 'drizzle-orm';
import { allOf, anyOf } from '../rows.ts';
import { senders } from '../tables/index.ts';
import { together } from '../together.ts';
import type { Unit } from '../unit.ts';

/** Longer than a look-up and a send may take; a dead sender blocks its conversation for at most that long. */
export const SENDER_LEASE_MS = 30_000;

/** Becomes the one who sends for a conversation; null when somebody is. The token gives it back. */
export async function takeSender(unit: Unit, conversationId: string): Promise<string | null> {
  const token = unit.id();
  const until = new Date(unit.now.getTime() + SENDER_LEASE_MS);
  return (await take(unit.tx, { conversationId, token, until, now: unit.now })) ? token : null;
}

interface Taking {
  conversationId: string;
  token: string;
  until: Date;
  now: Date;
}

const take = together(async (tx, all: Taking[]) => {
  // Of several for one conversation the first may have it.
  const wanted = [...new Map(all.toReversed().map((one) => [one.conversationId, one])).values()];
  const [{ now, until } = { now: new Date(0), until: new Date(0) }] = wanted;
  const ids = allOf(
    senders.conversationId,
    wanted.map(({ conversationId }) => conversationId),
  );
  const tokens = allOf(
    senders.token,
    wanted.map(({ token }) => token),
  );
  const taken = await tx.execute<{ token: string }>(sql`
    insert into ${senders} (conversation_id, token, until)
    select id, token, ${until.toISOString()}::timestamptz from unnest(${ids}, ${tokens}) as wanted(id, token)
    on conflict (conversation_id) do update set token = excluded.token, until = excluded.until
    where senders.until <= ${now.toISOString()}::timestamptz returning token`);
  const mine = new Set(taken.map(({ token }) => token));
  return all.map(({ token }) => mine.has(token));
});

/** Gives the place back; a token that was lost meanwhile gives nothing. */
export const releaseSender = (unit: Unit, conversationId: string, token: string): Promise<undefined> =>
  release(unit.tx, { conversationId, token });

/** A token is drawn for one conversation: whoever has it and is among these is its sender. */
const heldBy = (held: readonly { conversationId: string; token: string }[]) =>
  and(
    anyOf(
      senders.conversationId,
      held.map(({ conversationId }) => conversationId),
    ),
    anyOf(
      senders.token,
      held.map(({ token }) => token),
    ),
  );

const release = together(async (tx, held: { conversationId: string; token: string }[]) => {
  await tx.delete(senders).where(heldBy(held));
  return held.map(() => undefined);
});

/** Keeps a long round from losing its lease; false when it has lost it, and another may send. */
export async function extendSender(unit: Unit, conversationId: string, token: string): Promise<boolean> {
  const until = new Date(unit.now.getTime() + SENDER_LEASE_MS);
  return extend(unit.tx, { conversationId, token, until });
}

const extend = together(async (tx, held: { conversationId: string; token: string; until: Date }[]) => {
  const until = held[0]?.until ?? new Date(0);
  const rows = await tx.update(senders).set({ until }).where(heldBy(held)).returning({ token: senders.token });
  const mine = new Set(rows.map(({ token }) => token));
  return held.map(({ token }) => mine.has(token));
});
