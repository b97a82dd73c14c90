import type { Plan } from '../core/contact/plan.ts';
import { isRightHour, nextRightHour } from '../core/contact/right-hour.ts';
import { zonesFor } from '../core/contact/zones.ts';
import type { Conversation } from '../store/queries/conversations.ts';
import { addWork, cancelTimer } from '../store/queries/outbox.ts';
import type { Unit } from '../store/unit.ts';

const DAY_MS = 24 * 3_600_000;
const BY_DAY = { from: 7, to: 20 };

/** Sets the clock of the next check-in in her hours, or ends it where she wants none (S16). */
export async function askNextTime(unit: Unit, conversation: Conversation, plan: Plan): Promise<void> {
  const { id: conversationId, role, country: phoneCountry } = conversation;
  for (const timer of ['check_in', ...(plan.checkInDays === null ? ['check_in_missed'] : [])])
    await cancelTimer(unit, { conversationId, timer });
  if (plan.checkInDays === null) return;
  const zones = zonesFor({ role, zone: plan.zone, caseCountry: null, phoneCountry, placeCode: null });
  const hours = plan.hours ?? BY_DAY;
  const at = new Date(unit.now.getTime() + plan.checkInDays * DAY_MS);
  const runAt = isRightHour(at, zones, hours) ? at : (nextRightHour(at, zones, hours) ?? at);
  await addWork(unit, { job: 'check_in', conversationId, runAt, timer: 'check_in' });
}
