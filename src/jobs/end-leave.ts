import type { Context } from '../context.ts';
import { DAY_STARTS, isDay, nextHour } from '../core/contact/local-time.ts';
import { messageSaid } from '../inbox/appliers/message-said.ts';
import { rosterSaid } from '../inbox/roster/invite.ts';
import { LEAVE_TOLD } from '../inbox/roster/leave-timers.ts';
import { readConversation } from '../store/queries/conversations.ts';
import { enrolledAt, type OfficerRow, updateOfficer } from '../store/queries/officers.ts';
import { addWork } from '../store/queries/outbox.ts';
import type { Unit } from '../store/unit.ts';
import { inOneUnit } from './job.ts';

/** She hears once that she is on duty again: by day, a leave ends at midnight. */
async function tellBack(ctx: Context, unit: Unit, officer: OfficerRow): Promise<void> {
  const { conversationId, zone, id, standing } = officer;
  if (standing !== 'active') return;
  if (!isDay(unit.now, zone)) {
    const runAt = nextHour(unit.now, zone, DAY_STARTS);
    await addWork(unit, { job: 'end_leave', conversationId, runAt, timer: LEAVE_TOLD });
    return;
  }
  const on = { ctx, conversation: await readConversation(unit, conversationId), messageId: null };
  await messageSaid(unit, rosterSaid(ctx, id, ctx.content.texts.say('O14e')), on);
}

/** Her leave is over: she is asked again, and hears so. Whoever came back before, or went for good, is left as she is. */
export const endLeaveJob = inOneUnit('end_leave', async (ctx, unit, row) => {
  const officer = row.conversationId ? await enrolledAt(unit, row.conversationId) : null;
  if (!officer) return;
  if (row.timer === LEAVE_TOLD) return officer.onDuty ? tellBack(ctx, unit, officer) : undefined;
  if (officer.onDuty || !officer.backAt || officer.backAt > unit.now) return;
  await updateOfficer(unit, officer.id, { onDuty: true, backAt: null, successorId: null });
  await tellBack(ctx, unit, officer);
});
