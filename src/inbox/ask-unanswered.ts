import { lies } from '../core/cases/routing/lies.ts';
import { nextHour } from '../core/contact/local-time.ts';
import { readConversation } from '../store/queries/conversations.ts';
import { type OfficerRow, roster } from '../store/queries/officers.ts';
import { addWork, cancelTimer } from '../store/queries/outbox.ts';
import { readAsks, type VillageAskRow } from '../store/queries/village.ts';
import type { Unit } from '../store/unit.ts';
import { messageSaid } from './appliers/message-said.ts';
import type { Applying } from './applying.ts';
import { rosterSaid } from './roster/invite.ts';
import { tellByDay } from './tell-by-day.ts';
import { isHers } from './village.ts';

/** So long a cadre has to answer a question or a request, as it is said to whoever leaves one. */
const ANSWERED_WITHIN_MS = 7 * 24 * 3_600_000;
const MORNING = 8;
const PREFIX = 'ask ';

/** Its clock: when it runs out, the regency and whoever left it hear that there is no answer yet. */
export async function awaitAnswer(unit: Unit, { id, conversationId }: Pick<VillageAskRow, 'id' | 'conversationId'>) {
  // An officer's line rings at any hour: this one comes in the morning.
  const runAt = nextHour(new Date(unit.now.getTime() + ANSWERED_WITHIN_MS), 'Asia/Jakarta', MORNING);
  await addWork(unit, { job: 'watch_ask', conversationId, runAt, timer: `${PREFIX}${id}` });
}

/** It is answered or decided. */
export const answerCame = (unit: Unit, { id, conversationId }: Pick<VillageAskRow, 'id' | 'conversationId'>) =>
  cancelTimer(unit, { conversationId, timer: `${PREFIX}${id}` });

/** Who of the regency is on duty over that village, else the desk. */
async function above(unit: Unit, village: string): Promise<OfficerRow[]> {
  const here = (await roster(unit)).filter(({ onDuty, standing }) => onDuty && standing === 'active');
  const district = here.filter(({ level, areaCode }) => level === 'district' && lies(village, areaCode));
  return district.length > 0 ? district : here.filter(({ level }) => level === 'desk');
}

/** The clock of one ask has run out. What was answered meanwhile, or left by who had the number before, is told to nobody. */
export async function stillUnanswered(
  unit: Unit,
  on: Applying,
  of: { conversationId: string; timer: string },
): Promise<void> {
  const asks = await readAsks(unit, { conversationId: of.conversationId });
  const row = asks.find((one) => `${PREFIX}${one.id}` === of.timer);
  if (row?.state !== 'open') return;
  const desa = on.ctx.content.placeName(row.villageCode).split(',')[0] ?? '';
  const line = on.ctx.content.texts.say('U11', { desa: desa.slice(0, 30) });
  for (const { id, conversationId } of await above(unit, row.villageCode)) {
    const to = { ...on, conversation: await readConversation(unit, conversationId) };
    await messageSaid(unit, rosterSaid(on.ctx, id, line, 'Desa'), to);
  }
  const writer = await readConversation(unit, row.conversationId);
  if (isHers(row, writer)) await tellByDay(unit, on, { conversationId: writer.id, name: 'U12' });
}
