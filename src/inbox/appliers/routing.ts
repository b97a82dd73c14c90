import { updateCase } from '../../store/queries/cases.ts';
import { addWork } from '../../store/queries/outbox.ts';
import type { Applier } from '../applying.ts';
import { raiseSoon } from '../route-soon.ts';

/** Somebody was asked: when the time is over, the next. */
export const officerAlerted: Applier<'officer_alerted'> = async (unit, { caseId, deadline }) => {
  await addWork(unit, { job: 'climb_ladder', caseId, runAt: deadline, timer: 'climb' });
};

export const caseClimbed: Applier<'case_climbed'> = async (unit, { caseId, level }) => {
  if (level) await updateCase(unit, caseId, { reached: level });
};

/** Graver than it looked: the district and the desk hear of it, whoever holds it. */
export const caseRaised: Applier<'case_raised'> = async (unit, { caseId, critical }) => {
  if (critical) await updateCase(unit, caseId, { severity: 'critical' });
  await raiseSoon(unit, caseId);
};
