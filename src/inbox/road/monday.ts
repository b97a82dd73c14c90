import type { Context } from '../../context.ts';
import { reportRoad } from '../../core/cases/road/report-road.ts';
import { mayHold } from '../../core/cases/routing/may-hold.ts';
import { nextHour, weekdayAt } from '../../core/contact/local-time.ts';
import { listOf } from '../../core/conversation/status-of.ts';
import { casesHeldBy } from '../../store/queries/cases.ts';
import { readConversation } from '../../store/queries/conversations.ts';
import { type OfficerRow, officersAt } from '../../store/queries/officers.ts';
import { addWork, conversationsAwaiting } from '../../store/queries/outbox.ts';
import { travelledSince } from '../../store/queries/road.ts';
import type { Unit } from '../../store/unit.ts';
import { messageSaid } from '../appliers/message-said.ts';
import { asLadderCase } from '../ladder-case.ts';
import { rosterSaid } from '../roster/invite.ts';

const WEEK_MS = 7 * 24 * 3_600_000;
const AT_HOUR = 7;
const TIMER = 'monday';

/** The next Monday at seven on her own wall. */
export function nextMonday(now: Date, zone: string): Date {
  let at = nextHour(now, zone, AT_HOUR);
  while (weekdayAt(at, zone) !== 'Mon') at = nextHour(at, zone, AT_HOUR);
  return at;
}

/** Her next Monday is a row, like all that must happen later. */
export async function awaitMonday(unit: Unit, { conversationId, zone }: OfficerRow): Promise<void> {
  await addWork(unit, { job: 'monday_list', conversationId, runAt: nextMonday(unit.now, zone), timer: TIMER });
}

/** Everybody on the roster awaits a Monday; at the start, for those enrolled before. */
export async function awaitMondays(unit: Unit): Promise<void> {
  const all = await officersAt(unit, ['village', 'backup', 'district', 'desk']);
  const awaiting = await conversationsAwaiting(unit, TIMER);
  const others = all.filter(({ standing, conversationId }) => standing === 'active' && !awaiting.has(conversationId));
  for (const one of others) await awaitMonday(unit, one);
}

/** O7: what she holds, as numbers and days. Null when she holds nothing. */
async function held(ctx: Context, unit: Unit, officer: OfficerRow): Promise<string | null> {
  const cases = (await casesHeldBy(unit, officer.id)).filter(({ practice }) => !practice);
  if (cases.length === 0) return null;
  const daftar = listOf(cases, { now: unit.now, language: 'id' }, 90);
  return ctx.content.texts.say('O7', { jumlah: String(cases.length), daftar });
}

/** The week's road in figures, of the cases this very officer may know of: the accused never count them (S1). */
async function road(ctx: Context, unit: Unit, officer: OfficerRow): Promise<string> {
  const { ladder, texts } = ctx.content;
  const all = await travelledSince(unit, new Date(unit.now.getTime() - WEEK_MS));
  const known: typeof all = [];
  const her = { ...officer, openCases: 0 };
  for (const row of all) {
    const openCase = await asLadderCase(ctx, unit, row, [her]);
    if (mayHold(her, openCase, unit.now)) known.push(row);
  }
  const areas = reportRoad(known, { ladder, now: unit.now });
  const sum = (pick: (one: (typeof areas)[number]) => number): string =>
    String(areas.reduce((total, one) => total + pick(one), 0));
  const masuk = String(known.filter(({ openedAt }) => unit.now.getTime() - openedAt.getTime() <= WEEK_MS).length);
  return texts.say('O57', {
    masuk,
    belum: sum(({ unheld }) => unheld),
    lambat: sum(({ late }) => late),
    diam: sum(({ silent }) => silent),
  });
}

/** Monday, seven o'clock where she is: her list, and for the desk the week's road. Then the next Monday. */
export async function mondayFor(ctx: Context, unit: Unit, officer: OfficerRow): Promise<void> {
  const lines = [await held(ctx, unit, officer), officer.level === 'desk' ? await road(ctx, unit, officer) : null];
  const on = { ctx, conversation: await readConversation(unit, officer.conversationId), messageId: null };
  for (const isi of lines.filter((one) => one !== null)) {
    await messageSaid(unit, rosterSaid(ctx, officer.id, isi, 'Senin'), on);
  }
  await awaitMonday(unit, officer);
}
