import { readCase, updateCase } from '../../store/queries/cases.ts';
import { readOfficer } from '../../store/queries/officers.ts';
import { addWork } from '../../store/queries/outbox.ts';
import { endQuestions } from '../../store/queries/questions.ts';
import type { Applier } from '../applying.ts';
import { messageSaid } from './message-said.ts';

/** The village is out: who holds it there hears that it must not go on, and the case goes to the district. */
export const consentWithdrawn: Applier<'consent_withdrawn'> = async (unit, { caseId }, on) => {
  const { holderId, number, state } = await readCase(unit, caseId);
  await updateCase(unit, caseId, { villageMayKnow: 'no' });
  const holder = holderId ? await readOfficer(unit, holderId) : null;
  if (holder && holder.level !== 'village' && holder.level !== 'backup') return;
  if (holder) {
    const text = on.ctx.content.texts.say('O21', { nomor: number });
    const to = { officer: holder.id };
    await messageSaid(unit, { type: 'message_said', text, options: [], purpose: 'follow_up', to, caseId }, on);
  }
  await endQuestions(unit, { caseId, kind: 'alert' }, 'expired');
  if (state === 'closed') return;
  await updateCase(unit, caseId, { state: 'open', holderId: null, reached: 'district' });
  await addWork(unit, { job: 'route_case', caseId, runAt: unit.now, timer: 'route' });
};
