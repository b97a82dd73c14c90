import type { Plan } from '../core/contact/plan.ts';
import { isRightHour, nextRightHour } from '../core/contact/right-hour.ts';
import { casesReportedFrom } from '../store/queries/cases.ts';
import type { Conversation } from '../store/queries/conversations.ts';
import { addWork, cancelTimer } from '../store/queries/outbox.ts';
import type { Unit } from '../store/unit.ts';
import { zonesBy } from './her-zones.ts';

const DAY_MS = 24 * 3_600_000;
const BY_DAY = { from: 7, to: 20 };

/** WhatsApp lets us write for a day after her last word: who wants it daily is asked first in her next hour but these. */
const FIRST_AFTER_MS = 4 * 3_600_000;

/** Sets the clock of the next check-in in her hours, or ends it where she wants none (S16). `first`: she just said so. */
export async function askNextTime(unit: Unit, conversation: Conversation, plan: Plan, first = false): Promise<void> {
  const { id: conversationId } = conversation;
  for (const timer of ['check_in', ...(plan.checkInDays === null ? ['check_in_missed'] : [])])
    await cancelTimer(unit, { conversationId, timer });
  if (plan.checkInDays === null) return;
  const about = (await casesReportedFrom(unit, conversationId)).at(-1);
  const zones = zonesBy(conversation, { zone: plan.zone, about });
  const hours = plan.hours ?? BY_DAY;
  const after = first && plan.checkInDays === 1 && plan.hours ? FIRST_AFTER_MS : plan.checkInDays * DAY_MS;
  const at = new Date(unit.now.getTime() + after);
  const runAt = isRightHour(at, zones, hours) ? at : (nextRightHour(at, zones, hours) ?? at);
  await addWork(unit, { job: 'check_in', conversationId, runAt, timer: 'check_in' });
}
