import { TALK_ENDED } from '../../core/conversation/play-flow.ts';
import { readCase, updateCase } from '../../store/queries/cases.ts';
import { addWork, cancelTimer } from '../../store/queries/outbox.ts';
import { endQuestions } from '../../store/queries/questions.ts';
import type { Applier } from '../applying.ts';
import { messageSaid } from './message-said.ts';

/** The officer says it is done; it closes when the reporter says so. */
export const caseFinished: Applier<'case_finished'> = async (unit, { caseId }) => {
  await updateCase(unit, caseId, { state: 'answered' });
};

/** The reporter says it is done. */
export const caseConfirmed: Applier<'case_confirmed'> = async (unit, { caseId }) => {
  await endQuestions(unit, { caseId, kind: 'is_it_done' }, 'yes');
  await updateCase(unit, caseId, { state: 'closed', closedAt: unit.now });
  for (const timer of ['climb', 'route']) await cancelTimer(unit, { caseId, timer });
};

/** The reporter says it is not: her officer hears it, or one is looked for. */
export const caseReopened: Applier<'case_reopened'> = async (unit, { caseId }, on) => {
  await endQuestions(unit, { caseId, kind: 'is_it_done' }, 'no');
  const { holderId, number } = await readCase(unit, caseId);
  await updateCase(unit, caseId, { state: holderId ? 'taken' : 'open' });
  if (!holderId) {
    await addWork(unit, { job: 'route_case', caseId, runAt: unit.now, timer: 'route' });
    return;
  }
  const text = on.ctx.content.texts.say('O19', { nomor: number });
  await messageSaid(
    unit,
    { type: 'message_said', text, options: [], purpose: 'follow_up', to: { officer: holderId }, caseId },
    on,
  );
};

/** A talk needs no second yes: it is over when the human says so, and the flow goes on. */
export const talkEnded: Applier<'talk_ended'> = async (unit, { caseId }) => {
  const { reporterConversationId: conversationId } = await readCase(unit, caseId);
  await updateCase(unit, caseId, { state: 'closed', closedAt: unit.now });
  await addWork(unit, { job: 'reply_timeout', conversationId, runAt: unit.now, timer: TALK_ENDED });
};
