import { toldFrom } from '../core/cases/ladder/officer-hours.ts';
import { clocksFor } from '../core/cases/ladder/read-ladder.ts';
import { tellOfficer } from '../inbox/appliers/tell-officer.ts';
import { deskFor } from '../inbox/desk-for.ts';
import { type CaseRow, lockCase, reporterOf } from '../store/queries/cases.ts';
import { type OfficerRow, readOfficer } from '../store/queries/officers.ts';
import { addWork } from '../store/queries/outbox.ts';
import { changeReferral, referralsIn } from '../store/queries/referrals.ts';
import type { Unit } from '../store/unit.ts';
import { inOneUnit } from './job.ts';

/** Who holds the case, once; the next time, and where nobody does, the desk. */
async function nudged(unit: Unit, openCase: CaseRow, first: boolean): Promise<OfficerRow | undefined> {
  if (first && openCase.holderId) return readOfficer(unit, openCase.holderId);
  return (await deskFor(unit, openCase))[0];
}

/** Nobody answers, neither the reporter nor the institution: who holds the case is nudged once, then the desk. */
export const watchReferralJob = inOneUnit('watch_referral', async (ctx, unit, row) => {
  if (!row.caseId) return;
  const openCase = await lockCase(unit, row.caseId);
  const referral = (await referralsIn(unit, openCase.id, 'asked', 'sent')).at(-1);
  if (openCase.state === 'closed' || !referral) return;
  const clocks = clocksFor(ctx.content.ladder, openCase);
  const lookAgain = (runAt: Date) =>
    addWork(unit, { job: 'watch_referral', caseId: openCase.id, runAt, timer: 'referral' });
  const first = referral.nudgedAt === null;
  const officer = await nudged(unit, openCase, first);
  const from = officer ? toldFrom(clocks.hours, officer, unit.now) : unit.now;
  if (from > unit.now) {
    await lookAgain(from);
    return;
  }
  const on = { ctx, conversation: await reporterOf(unit, openCase), messageId: null };
  const text = referral.state === 'asked' ? 'O73' : 'O74';
  if (officer) await tellOfficer(unit, { officerId: officer.id, openCase, text }, on);
  await changeReferral(unit, referral, { nudgedAt: unit.now });
  if (first) await lookAgain(new Date(unit.now.getTime() + clocks.climb));
});
