import { and, asc, eq, getTableColumns, lte, max, type SQL } from 'drizzle-orm';
import { conversations, villageAsks, villageDays } from '../tables/index.ts';
import type { Unit } from '../unit.ts';
import type { Conversation } from './conversations.ts';

/** What was left, with the person whose key seals it. */
export type VillageAskRow = typeof villageAsks.$inferSelect & { personId: string };

const spot = (id: string, column: 'words' | 'reply') => ({ column: `village_asks.${column}`, row: id });

/** Keeps what somebody leaves for a village, under the next number there. @returns its id */
export async function addAsk(
  unit: Unit,
  conversation: Conversation,
  ask: { villageCode: string; kind: VillageAskRow['kind']; words: string },
): Promise<string> {
  const { villageCode, kind, words } = ask;
  const here = eq(villageAsks.villageCode, villageCode);
  const [last] = await unit.tx
    .select({ number: max(villageAsks.number) })
    .from(villageAsks)
    .where(here);
  const id = unit.id();
  const sealed = await unit.vault.seal(conversation.personId, spot(id, 'words'), words);
  const number = (last?.number ?? 0) + 1;
  const row = { id, villageCode, number, kind, conversationId: conversation.id, words: sealed, createdAt: unit.now };
  await unit.tx.insert(villageAsks).values(row);
  return id;
}

/** All that was left for a village, or by somebody, in the order of their numbers. */
export async function readAsks(
  unit: Unit,
  of: { villageCode: string } | { conversationId: string },
): Promise<VillageAskRow[]> {
  const where =
    'villageCode' in of
      ? eq(villageAsks.villageCode, of.villageCode)
      : eq(villageAsks.conversationId, of.conversationId);
  return asksWhere(unit, where);
}

const asksWhere = (unit: Unit, where: SQL | undefined): Promise<VillageAskRow[]> =>
  unit.tx
    .select({ ...getTableColumns(villageAsks), personId: conversations.personId })
    .from(villageAsks)
    .innerJoin(conversations, eq(conversations.id, villageAsks.conversationId))
    .where(where)
    .orderBy(asc(villageAsks.number));

/** Its words, or the answer; null where there is none, or its writer was erased. */
export const openAsk = (unit: Unit, row: VillageAskRow, column: 'words' | 'reply'): Promise<string | null> =>
  unit.vault.open(row.personId, spot(row.id, column), row[column]);

/** What a cadre decided; null where the village has no such number. */
export async function settleAsk(
  unit: Unit,
  which: { villageCode: string; number: number },
  result: { state: VillageAskRow['state']; reply: string | null; joinedTo: number | null },
): Promise<VillageAskRow | null> {
  const where = and(eq(villageAsks.villageCode, which.villageCode), eq(villageAsks.number, which.number));
  const [row] = await asksWhere(unit, where);
  if (!row) return null;
  const { state, reply, joinedTo } = result;
  const sealed = reply === null ? null : await unit.vault.seal(row.personId, spot(row.id, 'reply'), reply);
  const change = { state, joinedTo, reply: sealed, answeredAt: unit.now };
  await unit.tx.update(villageAsks).set(change).where(eq(villageAsks.id, row.id));
  return row;
}

const howSpot = (villageCode: string) => ({ column: 'village_days.meets_how', row: villageCode });

/** Days of a village; null where nobody said. */
export interface VillageDays {
  meetsAt: Date | null;
  /** At what hour and where, as the cadre wrote it. */
  meetsHow: string | null;
  closesAt: Date | null;
  roundFrom: Date | null;
}

/** When a village meets, until when it takes proposals, and when its round began. */
export async function readDays(unit: Unit, villageCode: string): Promise<VillageDays> {
  const [row] = await unit.tx.select().from(villageDays).where(eq(villageDays.villageCode, villageCode));
  const { meetsAt = null, closesAt = null, roundFrom = null } = row ?? {};
  const { meetsHow = null, meetsHowBy = null } = row ?? {};
  const how = meetsHow && meetsHowBy ? await unit.vault.open(meetsHowBy, howSpot(villageCode), meetsHow) : null;
  return { meetsAt, meetsHow: how, closesAt, roundFrom };
}

/** A cadre says when. A closing day after the last one is over begins a new round; before that it corrects the day. */
export async function setDay(
  unit: Unit,
  villageCode: string,
  day: { meetsAt: Date; how: string; by: string } | { closesAt: Date },
): Promise<void> {
  const set = 'closesAt' in day ? await closing(unit, villageCode, day) : await meeting(unit, villageCode, day);
  await unit.tx
    .insert(villageDays)
    .values({ villageCode, ...set })
    .onConflictDoUpdate({ target: villageDays.villageCode, set });
}

async function closing(unit: Unit, villageCode: string, day: { closesAt: Date }) {
  const { closesAt } = await readDays(unit, villageCode);
  return closesAt && closesAt <= unit.now ? { ...day, roundFrom: closesAt } : day;
}

/** Of the last one said nothing stays: another day may be at another place. */
async function meeting(
  unit: Unit,
  villageCode: string,
  { meetsAt, how, by }: { meetsAt: Date; how: string; by: string },
) {
  if (how === '') return { meetsAt, meetsHow: null, meetsHowBy: null };
  return { meetsAt, meetsHow: await unit.vault.seal(by, howSpot(villageCode), how), meetsHowBy: by };
}

/** What no cadre has answered or decided, left before then: of each village, in the order of numbers. */
export const openAsksBefore = (unit: Unit, before: Date): Promise<VillageAskRow[]> =>
  asksWhere(unit, and(eq(villageAsks.state, 'open'), lte(villageAsks.createdAt, before)));
