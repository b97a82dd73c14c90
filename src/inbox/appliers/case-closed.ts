import type { Outcome } from '../../core/conversation/events.ts';
import { TALK_ENDED } from '../../core/conversation/play-flow.ts';
import { type CaseRow, lockCase, updateCase } from '../../store/queries/cases.ts';
import { joinedTo } from '../../store/queries/links.ts';
import { readOfficer } from '../../store/queries/officers.ts';
import { addWork, cancelTimer } from '../../store/queries/outbox.ts';
import { endQuestions } from '../../store/queries/questions.ts';
import type { Unit } from '../../store/unit.ts';
import type { Applier, Applying } from '../applying.ts';
import { deskFor } from '../desk-for.ts';
import { dropAskedReferral } from '../end-referral-question.ts';
import { endWaiting } from '../end-waiting.ts';
import { giveBack } from '../give-back.ts';
import { goAlone } from '../links/go-together.ts';
import { routeSoon } from '../route-soon.ts';
import { askIfDone, askWhenTold, endIsItDone, waitsForDigit } from './ask-if-done.ts';
import { callHuman } from './call-human.ts';
import { newsTold } from './news.ts';
import { tellOfficer } from './tell-officer.ts';

/** Over: nothing is asked and nothing falls due any more. */
export async function endCase(unit: Unit, caseId: string): Promise<void> {
  await endWaiting(unit, caseId, 'yes');
  await updateCase(unit, caseId, { state: 'closed', closedAt: unit.now });
  for (const id of await joinedTo(unit, caseId)) await goAlone(unit, id);
}

/**
 * An officer who may end it says it is done: the village, in a critical case the district (S12). Her one question goes
 * to the reporter when it is known how it ended. Said again while she waits for it, or once it is asked: nothing new.
 */
export const caseFinished: Applier<'case_finished'> = async (unit, { caseId, officerId, outcome }, on) => {
  const finished = await lockCase(unit, caseId);
  if (finished.practice && outcome) return endCase(unit, caseId);
  const again = finished.state === 'answered';
  const waits = await waitsForDigit(unit, caseId);
  if (!again) {
    await endQuestions(unit, { caseId, kind: 'call_you' }, 'expired');
    await dropAskedReferral(unit, caseId);
    await updateCase(unit, caseId, { state: 'answered' });
    await newsTold(unit, { caseId, officerId });
    if (finished.severity === 'critical') await tellDesk(unit, { finished, officerId }, on);
  }
  if (again && !waits) return;
  if (outcome) await tellOutcome(unit, { finished, outcome }, on);
  else if (!again) await askWhenTold(unit, caseId);
};

/** Behind the number of an officer somebody else may write: of the end of an alarm the desk hears, who did not end it herself (S12). */
async function tellDesk(unit: Unit, ended: { finished: CaseRow; officerId: string }, on: Applying): Promise<void> {
  const { finished, officerId } = ended;
  const desk = (await deskFor(unit, finished)).find(({ id }) => id !== officerId);
  if (desk && !finished.practice) await tellOfficer(unit, { officerId: desk.id, openCase: finished, text: 'O38' }, on);
}

async function tellOutcome(unit: Unit, told: { finished: CaseRow; outcome: Outcome }, on: Applying): Promise<void> {
  await endQuestions(unit, { caseId: told.finished.id, kind: 'outcome' }, 'yes');
  await cancelTimer(unit, { caseId: told.finished.id, timer: 'ask_done' });
  await askIfDone(unit, told, on);
}

/** How it ended is told; the question with the digit is over, and practice with it. */
export const outcomeGiven: Applier<'outcome_given'> = async (unit, { caseId, outcome }, on) => {
  const finished = await lockCase(unit, caseId);
  if (finished.practice) return endCase(unit, caseId);
  if (await waitsForDigit(unit, caseId)) return tellOutcome(unit, { finished, outcome }, on);
  await endQuestions(unit, { caseId, kind: 'outcome' }, 'yes');
};

/** The reporter says it is done, or nothing: that only confirms what an officer has ended. */
export const caseConfirmed: Applier<'case_confirmed'> = async (unit, { caseId }, on) => {
  const { state } = await lockCase(unit, caseId);
  if (state === 'answered') return endCase(unit, caseId);
  await endIsItDone(unit, caseId, 'yes');
  await callHuman(unit, on, { because: 'reporter_says_done', line: 'O29', caseId });
};

/** Whoever held it holds it again while she is on duty and her phone is hers. */
async function formerHolder(unit: Unit, holderId: string | null): Promise<string | null> {
  if (holderId === null) return null;
  const { onDuty, standing } = await readOfficer(unit, holderId);
  return onDuty && standing === 'active' ? holderId : null;
}

/** Whoever holds it begins anew: of an earlier silence nothing counts, a graver look from above stays. */
async function beginsAnew(unit: Unit, { id, raisedFor }: CaseRow): Promise<Partial<CaseRow>> {
  const fresh = { closedAt: null, nudgedAt: null, postponedUntil: null, newsAt: unit.now, roundSince: unit.now };
  if (raisedFor === 'graver') return fresh;
  await endQuestions(unit, { caseId: id, kind: 'alert' }, 'expired');
  return { ...fresh, raisedAt: null, raisedFor: null, alarmedAt: null };
}

/** Of its end nothing is asked any more, and it goes on: with whoever has it now, or looked for anew. */
export async function openAgain(unit: Unit, openCase: CaseRow, holderId: string | null): Promise<void> {
  const { id: caseId } = openCase;
  await endIsItDone(unit, caseId, 'no');
  for (const timer of ['close', 'ask_done']) await cancelTimer(unit, { caseId, timer });
  await endQuestions(unit, { caseId, kind: 'outcome' }, 'expired');
  const anew = await beginsAnew(unit, openCase);
  await updateCase(unit, caseId, { ...anew, state: holderId ? 'taken' : 'open', holderId });
  // One that rests is looked for by nobody but the desk (S7).
  if (!holderId && openCase.restsAt) return giveBack(unit, openCase);
  await routeSoon(unit, caseId);
}

/** The reporter says it is not: the same officer hears it, also when the case was closed; else one is looked for. */
export const caseReopened: Applier<'case_reopened'> = async (unit, { caseId }, on) => {
  const openCase = await lockCase(unit, caseId);
  const holderId = await formerHolder(unit, openCase.holderId);
  await openAgain(unit, openCase, holderId);
  if (holderId) await tellOfficer(unit, { officerId: holderId, openCase, text: 'O19' }, on);
};

/** A talk needs no second yes: it is over when the human says so, and the flow goes on. */
export const talkEnded: Applier<'talk_ended'> = async (unit, { caseId }) => {
  const { reporterConversationId: conversationId } = await lockCase(unit, caseId);
  await endCase(unit, caseId);
  await addWork(unit, { job: 'reply_timeout', conversationId, runAt: unit.now, timer: TALK_ENDED });
};
