import { OFFICER_STOPS } from '../../core/conversation/readers/opt-out.ts';
import { officersAtDesk } from '../../store/queries/desk.ts';
import { nameOf, readOfficer, updateOfficer } from '../../store/queries/officers.ts';
import { addWork, cancelTimer } from '../../store/queries/outbox.ts';
import type { Unit } from '../../store/unit.ts';
import type { Applier, Applying } from '../applying.ts';
import { freeCases } from '../roster/free-cases.ts';
import { rosterSaid } from '../roster/invite.ts';
import { messageSaid } from './message-said.ts';

/** Off duty: what she was asked and what she holds goes back to the ladder at once. A leave with a day begins and ends by itself. */
export const dutyChanged: Applier<'duty_changed'> = async (unit, event, on) => {
  const { officerId, onDuty, from, until, because } = event;
  const { conversationId, personId } = await readOfficer(unit, officerId);
  await updateOfficer(unit, officerId, { onDuty, backAt: until ?? null, successorId: null });
  await cancelTimer(unit, { conversationId, timer: 'leave' });
  if (from) await addWork(unit, { job: 'start_leave', conversationId, runAt: from, timer: 'leave' });
  else if (until) await addWork(unit, { job: 'end_leave', conversationId, runAt: until, timer: 'leave' });
  if (!onDuty) await freeCases(unit, officerId);
  if (because === OFFICER_STOPS) await tellDesk(unit, { officerId, nama: (await nameOf(unit, personId)) ?? '-' }, on);
};

/** S13: nobody says when she is back, so the desk asks her. */
async function tellDesk(unit: Unit, { officerId, nama }: { officerId: string; nama: string }, on: Applying) {
  const isi = on.ctx.content.texts.say('O97', { nama: nama.slice(0, 24) });
  for (const { id } of await officersAtDesk(unit))
    if (id !== officerId) await messageSaid(unit, rosterSaid(on.ctx, id, isi), on);
}
