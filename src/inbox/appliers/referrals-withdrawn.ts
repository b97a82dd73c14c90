import { readCase } from '../../store/queries/cases.ts';
import { withdrawReferrals } from '../../store/queries/referrals.ts';
import type { Applier } from '../applying.ts';
import { deskFor } from '../desk-for.ts';
import { tellOfficer } from './tell-officer.ts';

/** Her yes to every referral ends; the desk, which gave it to the institutions, asks them to stop. */
export const referralsWithdrawn: Applier<'referrals_withdrawn'> = async (unit, { caseId }, on) => {
  if ((await withdrawReferrals(unit, caseId)) === 0) return;
  const openCase = await readCase(unit, caseId);
  for (const { id } of await deskFor(unit, openCase)) {
    await tellOfficer(unit, { officerId: id, openCase, text: 'O60' }, on);
  }
};
