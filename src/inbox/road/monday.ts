import type { Context } from '../../context.ts';
import { nextHour, weekdayAt } from '../../core/contact/local-time.ts';
import { listOf } from '../../core/conversation/status-of.ts';
import { casesHeldBy } from '../../store/queries/cases.ts';
import { readConversation } from '../../store/queries/conversations.ts';
import { type OfficerRow, officersAt } from '../../store/queries/officers.ts';
import { addWork, conversationsAwaiting } from '../../store/queries/outbox.ts';
import { openAsksBefore, type VillageAskRow } from '../../store/queries/village.ts';
import type { Unit } from '../../store/unit.ts';
import { messageSaid } from '../appliers/message-said.ts';
import { dueServices } from '../due-services.ts';
import { rosterSaid } from '../roster/invite.ts';
import { roadFor } from './road-for.ts';

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
async function heldBy(ctx: Context, unit: Unit, officer: OfficerRow): Promise<string | null> {
  const cases = (await casesHeldBy(unit, officer.id)).filter(({ practice }) => !practice);
  if (cases.length === 0) return null;
  const daftar = listOf(cases, { now: unit.now, language: 'id' }, 90);
  return ctx.content.texts.say('O7', { jumlah: String(cases.length), daftar });
}

/** How many numbers of the directory somebody must call, and the first of them. Null when there are none. */
async function callSheet(ctx: Context, unit: Unit): Promise<string | null> {
  const { lines } = await dueServices(ctx, unit);
  const contoh = lines[0]?.id;
  return contoh ? ctx.content.texts.say('V8', { jumlah: String(lines.length), contoh }) : null;
}

/** What only the desk hears on a Monday: the week's road and the call sheet. */
const ofTheDesk = async (ctx: Context, unit: Unit, officer: OfficerRow): Promise<(string | null)[]> =>
  officer.level === 'desk' ? [...(await roadFor(ctx, unit, officer)), await callSheet(ctx, unit)] : [];

const FORTNIGHT_MS = 14 * 24 * 3_600_000;

/** A cadre hears how much waits for her; above her, in which villages a question or request waits too long. */
async function asksFor(ctx: Context, unit: Unit, { level, areaCode }: OfficerRow): Promise<string | null> {
  const { texts, placeName } = ctx.content;
  const here = ({ villageCode }: VillageAskRow): boolean =>
    level === 'desk' || villageCode === areaCode || villageCode.startsWith(`${areaCode}.`);
  if (level === 'village' || level === 'backup') {
    const waiting = (await openAsksBefore(unit, unit.now)).filter(here);
    return waiting.length > 0 ? texts.say('U9', { jumlah: String(waiting.length) }) : null;
  }
  const before = new Date(unit.now.getTime() - FORTNIGHT_MS);
  const late = (await openAsksBefore(unit, before)).filter((one) => here(one) && one.kind !== 'proposal');
  const desa = [...new Set(late.map(({ villageCode }) => placeName(villageCode).split(',')[0]))].join(', ');
  return late.length > 0 ? texts.say('U10', { jumlah: String(late.length), desa: desa.slice(0, 60) }) : null;
}

/** Monday, seven o'clock where she is: her list, and for the desk the road and the call sheet. Then the next Monday. */
export async function mondayFor(ctx: Context, unit: Unit, officer: OfficerRow): Promise<void> {
  const lines = [
    await heldBy(ctx, unit, officer),
    await asksFor(ctx, unit, officer),
    ...(await ofTheDesk(ctx, unit, officer)),
  ];
  const on = { ctx, conversation: await readConversation(unit, officer.conversationId), messageId: null };
  for (const isi of lines.filter((line) => line !== null)) {
    await messageSaid(unit, rosterSaid(ctx, officer.id, isi, 'Senin'), on);
  }
  await awaitMonday(unit, officer);
}
