import { isRunning } from '../core/cases/referral.ts';
import type { CaseReferral } from '../core/conversation/scene.ts';
import { type Referral, referralsIn, referralsOfCases } from '../store/queries/referrals.ts';
import type { Unit } from '../store/unit.ts';

const known = ({ service, state, sentAt }: Referral): CaseReferral => ({ service, state, since: sentAt });

/** A case's referrals as a turn knows them, oldest first; what they stand at, and since when. */
export const caseReferrals = async (unit: Unit, caseId: string): Promise<CaseReferral[]> =>
  (await referralsIn(unit, caseId)).map(known);

/** By case the one her words would end or answer: the newest that is not over. */
export async function runningReferrals(unit: Unit, caseIds: readonly string[]): Promise<Map<string, CaseReferral>> {
  const running = (await referralsOfCases(unit, caseIds)).filter(({ state }) => isRunning(state));
  return new Map(running.map((one) => [one.caseId, known(one)]));
}
