import { and, asc, inArray, sql } from 'drizzle-orm';
import { addRow, allOf, anyOf, rowBy } from '../rows.ts';
import { senders } from '../tables/index.ts';
import { together } from '../together.ts';
import type { Unit } from '../unit.ts';

/** Longer than a look-up and a send may take; a dead sender blocks its conversation for at most that long. */
export const SENDER_LEASE_MS = 30_000;

/**
 * Becomes, or stays, the one who sends for a conversation; false when somebody else is. The token, drawn for one round,
 * gives the place back.
 */
export const takeSender = (unit: Unit, conversationId: string, token: string): Promise<boolean> => {
  const until = new Date(unit.now.getTime() + SENDER_LEASE_MS);
  return take(unit.tx, { conversationId, token, until, now: unit.now });
};

interface Taking {
  conversationId: string;
  token: string;
  until: Date;
  now: Date;
}

/** Whoever finds a place taken leaves its row alone, and rows are locked by id: of two processes none waits for the other. */
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
    where not exists (select from ${senders} other where other.conversation_id = wanted.id
      and other.until > ${now.toISOString()}::timestamptz and other.token <> wanted.token)
    order by id
    on conflict (conversation_id) do update set token = excluded.token, until = excluded.until
    where senders.until <= ${now.toISOString()}::timestamptz or senders.token = excluded.token returning token`);
  const mine = new Set(taken.map(({ token }) => token));
  return all.map(({ token }) => mine.has(token));
});

const placeOf = rowBy(senders, senders.conversationId);

/** True while somebody sends for a conversation, or did and died lately. */
export const isSentFor = async (unit: Unit, conversationId: string): Promise<boolean> =>
  (await placeOf(unit.tx, conversationId)) !== null;

/** Becomes the one who sends where nobody is: two at once, and the later one's transaction fails. */
export const holdPlace = (unit: Unit, conversationId: string, token: string): Promise<undefined> =>
  addRow(unit.tx, senders, { conversationId, token, until: new Date(unit.now.getTime() + SENDER_LEASE_MS) });

/** Gives the place back; a token that was lost meanwhile gives nothing. */
export const releaseSender = (unit: Unit, conversationId: string, token: string): Promise<undefined> =>
  release(unit.tx, { conversationId, token });

/** By id, as they are taken. */
const release = together(async (tx, held: { conversationId: string; token: string }[]) => {
  const theirs = anyOf(
    senders.conversationId,
    held.map(({ conversationId }) => conversationId),
  );
  const tokens = anyOf(
    senders.token,
    held.map(({ token }) => token),
  );
  const mine = tx
    .select({ id: senders.conversationId })
    .from(senders)
    .where(and(theirs, tokens))
    .orderBy(asc(senders.conversationId))
    .for('update');
  await tx.delete(senders).where(and(inArray(senders.conversationId, mine), tokens));
  return held.map(() => undefined);
});
