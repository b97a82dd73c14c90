import { clocksFor } from '../../core/cases/ladder/read-ladder.ts';
import type { TextName } from '../../core/conversation/texts/text-names.ts';
import { type CaseRow, lockCase } from '../../store/queries/cases.ts';
import { addWork, cancelTimer } from '../../store/queries/outbox.ts';
import { endQuestions } from '../../store/queries/questions.ts';
import { addReferral, changeReferral, endReferrals, findReferral, referralsIn } from '../../store/queries/referrals.ts';
import type { Unit } from '../../store/unit.ts';
import type { Applier, Applying } from '../applying.ts';
import { deskFor } from '../desk-for.ts';
import { endReferralQuestion } from '../end-referral-question.ts';
import { keepConsent } from '../keep-consent.ts';
import { referralAnswered } from '../referral-answered.ts';
import { tellOfficer } from './tell-officer.ts';

/** What an officer carries, and all that an institution is given. */
const PAPERS = 'kronologi dan surat pengantar';

/** Looked at again when the ladder's patience is over: for her yes, or for the institution. */
async function watch(unit: Unit, { ctx }: Applying, openCase: CaseRow, of: 'consent' | 'answer'): Promise<void> {
  const runAt = new Date(unit.now.getTime() + clocksFor(ctx.content.ladder, openCase)[of]);
  await addWork(unit, { job: 'watch_referral', caseId: openCase.id, runAt, timer: 'referral' });
}

/** Who carries it; the desk where nobody holds the case just now. */
async function tellHolder(unit: Unit, openCase: CaseRow, text: TextName, on: Applying): Promise<void> {
  const officerId = openCase.holderId ?? (await deskFor(unit, openCase))[0]?.id;
  if (officerId) await tellOfficer(unit, { officerId, openCase, text }, on);
}

async function tellDesk(unit: Unit, openCase: CaseRow, text: TextName, on: Applying): Promise<void> {
  const others = (await deskFor(unit, openCase)).filter(({ id }) => id !== openCase.holderId);
  for (const { id: officerId } of others) await tellOfficer(unit, { officerId, openCase, text }, on);
}

/** The reporter is asked; nobody is told before her yes. */
export const referralAsked: Applier<'referral_asked'> = async (unit, { caseId, service }, on) => {
  await addReferral(unit, { caseId, service, shared: PAPERS, state: 'asked' });
  // The later message with digits takes the place of the one before.
  await endQuestions(unit, { caseId, kind: 'call_you' }, 'expired');
  await watch(unit, on, await lockCase(unit, caseId), 'consent');
};

/** She asked which institution it is: the question with its name takes the place of the one without. */
export const referralNamed: Applier<'referral_named'> = (unit, { caseId }) =>
  endReferralQuestion(unit, caseId, 'expired');

/** Her yes: who holds the case carries it there, and the desk prints what she carries. */
export const referralAgreed: Applier<'referral_agreed'> = async (unit, { caseId }, on) => {
  const openCase = await lockCase(unit, caseId);
  await keepConsent(unit, on, { purpose: 'referral', answer: 'yes', caseId });
  await endReferralQuestion(unit, caseId, 'yes');
  const [asked] = await referralsIn(unit, caseId, 'asked');
  if (!asked) return;
  await changeReferral(unit, asked, { state: 'sent', consentAt: unit.now, sentAt: unit.now, nudgedAt: null });
  await watch(unit, on, openCase, 'answer');
  await tellHolder(unit, openCase, 'O70', on);
  await tellDesk(unit, openCase, 'O77', on);
};

/** Her no: nobody is told of anything, and the case goes on. */
export const referralDeclined: Applier<'referral_declined'> = async (unit, { caseId }, on) => {
  const openCase = await lockCase(unit, caseId);
  await keepConsent(unit, on, { purpose: 'referral', answer: 'no', caseId });
  await endReferralQuestion(unit, caseId, 'no');
  const [asked] = await referralsIn(unit, caseId, 'asked');
  if (!asked) return;
  await changeReferral(unit, asked, { state: 'declined' });
  await cancelTimer(unit, { caseId, timer: 'referral' });
  await tellHolder(unit, openCase, 'O71', on);
};

/** What the institution answered, as who holds the case heard it. */
export const referralHeard: Applier<'referral_heard'> = async (unit, { caseId, service, answer }, on) => {
  const referral = await findReferral(unit, caseId, service);
  if (referral) await referralAnswered(unit, on, { referral, answer });
};

/** Her yes to every referral ends; who carries it and the desk, which dealt with the institutions, ask them to stop. */
export const referralsWithdrawn: Applier<'referrals_withdrawn'> = async (unit, { caseId }, on) => {
  await endReferralQuestion(unit, caseId, 'no');
  const asked = await endReferrals(unit, caseId, 'asked');
  const given = await endReferrals(unit, caseId, 'sent', 'accepted', 'answered');
  if (asked + given === 0) return;
  if (given > 0) await keepConsent(unit, on, { purpose: 'referral', answer: 'withdrawn', caseId });
  const openCase = await lockCase(unit, caseId);
  await cancelTimer(unit, { caseId, timer: 'referral' });
  if (openCase.holderId) await tellOfficer(unit, { officerId: openCase.holderId, openCase, text: 'O75' }, on);
  if (given > 0) await tellDesk(unit, openCase, 'O60', on);
};
