import { isRunning } from '../core/cases/referral.ts';
import type { CaseReferral } from '../core/conversation/scene.ts';
import { referralsIn } from '../store/queries/referrals.ts';
import type { Unit } from '../store/unit.ts';

/** A case's referrals as a turn knows them, oldest first; what they stand at, and since when. */
export const caseReferrals = async (unit: Unit, caseId: string): Promise<CaseReferral[]> =>
  (await referralsIn(unit, caseId)).map(({ service, state, sentAt }) => ({ service, state, since: sentAt }));

/** The one her words would end or answer: the newest that is not over. */
export const caseReferral = async (unit: Unit, caseId: string): Promise<CaseReferral | null> =>
  (await caseReferrals(unit, caseId)).findLast(({ state }) => isRunning(state)) ?? null;
