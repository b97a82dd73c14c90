import { OFFICER_STOPS } from '../../core/conversation/readers/opt-out.ts';
import { officersAtDesk } from '../../store/queries/desk.ts';
import { nameOf, readOfficer, updateOfficer } from '../../store/queries/officers.ts';
import { addWork, cancelTimer } from '../../store/queries/outbox.ts';
import type { Unit } from '../../store/unit.ts';
import type { Applier, Applying } from '../applying.ts';
import { freeCases } from '../roster/free-cases.ts';
import { rosterSaid } from '../roster/invite.ts';
import { LEAVE, LEAVE_BEGINS, LEAVE_LATER, LEAVE_TOLD } from '../roster/leave-timers.ts';
import { messageSaid } from './message-said.ts';

/**
 * Off duty: what she was asked and what she holds goes back to the ladder at once. A leave with a day begins and ends
 * by itself; one that begins later leaves the one that runs as it is.
 */
export const dutyChanged: Applier<'duty_changed'> = async (unit, change, on) => {
  const { officerId, onDuty, from, until, corrects, because } = change;
  const { conversationId, personId } = await readOfficer(unit, officerId);
  const endless = !from && !until;
  if (endless || corrects) await cancelAll(unit, conversationId, [LEAVE_BEGINS, LEAVE_LATER]);
  if (onDuty !== undefined) {
    const backAt = from || onDuty ? null : (until ?? null);
    await updateOfficer(unit, officerId, { onDuty, backAt, successorId: null });
    await cancelAll(unit, conversationId, [LEAVE, LEAVE_TOLD]);
  }
  if (from) {
    await cancelAll(unit, conversationId, [LEAVE_LATER]);
    await addWork(unit, { job: 'start_leave', conversationId, runAt: from, timer: LEAVE_BEGINS });
  }
  if (until) {
    const timer = from ? LEAVE_LATER : LEAVE;
    await addWork(unit, { job: 'end_leave', conversationId, runAt: until, timer });
  }
  if (onDuty === false) await freeCases(unit, officerId);
  if (because === OFFICER_STOPS) await tellDesk(unit, { officerId, nama: (await nameOf(unit, personId)) ?? '-' }, on);
};

async function cancelAll(unit: Unit, conversationId: string, timers: readonly string[]): Promise<void> {
  for (const timer of timers) await cancelTimer(unit, { conversationId, timer });
}

/** S13: nobody says when she is back, so the desk asks her. */
async function tellDesk(unit: Unit, { officerId, nama }: { officerId: string; nama: string }, on: Applying) {
  const isi = on.ctx.content.texts.say('O97', { nama: nama.slice(0, 24) });
  for (const { id } of await officersAtDesk(unit))
    if (id !== officerId) await messageSaid(unit, rosterSaid(on.ctx, id, isi), on);
}
