import { type CaseRow, lockCase, updateCase } from '../../store/queries/cases.ts';
import { endQuestions, markReminded } from '../../store/queries/questions.ts';
import type { Unit } from '../../store/unit.ts';
import type { Applier, Applying } from '../applying.ts';
import { giveBack } from '../give-back.ts';
import { raiseSoon } from '../route-soon.ts';
import { callHuman } from './call-human.ts';

export const officerReminded: Applier<'officer_reminded'> = (unit, { caseId, officerId }) =>
  markReminded(unit, caseId, officerId);

/** What she was asked is over; she may still answer while nobody has it. */
export const officerPassed: Applier<'officer_passed'> = (unit, { caseId, officerId }) =>
  endQuestions(unit, { caseId, kind: 'alert', officerId }, 'expired');

export const deskAlarmed: Applier<'desk_alarmed'> = (unit, { caseId }) =>
  updateCase(unit, caseId, { alarmedAt: unit.now });

export const officerNudged: Applier<'officer_nudged'> = (unit, { caseId }) =>
  updateCase(unit, caseId, { nudgedAt: unit.now });

export const caseClimbed: Applier<'case_climbed'> = async (unit, { caseId, level }) => {
  if (level) await updateCase(unit, caseId, { reached: level });
};

/** Raised before, it may ring nobody anew: what who works on it says again, of the case or of herself, the desk hears. */
async function ringAgain(unit: Unit, on: Applying, { id: caseId, raisedFor, practice }: CaseRow): Promise<void> {
  if (raisedFor === 'graver' && !practice)
    await callHuman(unit, on, { because: 'officer_urgent_again', caseId, line: 'O98' });
}

/**
 * Graver than it looked: the district and the desk hear of it, whoever holds it. Danger that the reporter tells is heard
 * again by who is asked already, on the clock of danger: the reporter is told so.
 */
export const caseRaised: Applier<'case_raised'> = async (unit, { caseId, critical, officerId }, on) => {
  if (officerId) await ringAgain(unit, on, await lockCase(unit, caseId));
  else if (critical) await endQuestions(unit, { caseId, kind: 'alert' }, 'expired');
  // A new round: whoever is on call is asked first again, also by a look that comes before the raise.
  if (critical) await updateCase(unit, caseId, { severity: 'critical', roundSince: unit.now });
  await raiseSoon(unit, caseId);
};

/** A new round above its silent holder, who keeps it until somebody takes it over or she tells something. */
export const holderSilent: Applier<'holder_silent'> = (unit, { caseId }) =>
  updateCase(unit, caseId, { raisedAt: unit.now, raisedFor: 'silent', alarmedAt: null });

export const caseReleased: Applier<'case_released'> = async (unit, { caseId }) =>
  giveBack(unit, await lockCase(unit, caseId));
