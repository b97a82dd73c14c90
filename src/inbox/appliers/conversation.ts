import { type Conversation, saveConversation } from '../../store/queries/conversations.ts';
import { joinKept } from '../../store/queries/kept.ts';
import { addWork, cancelTimer } from '../../store/queries/outbox.ts';
import { dropReplies, releaseHeld } from '../../store/queries/waiting-messages.ts';
import type { Unit } from '../../store/unit.ts';
import type { Applier } from '../applying.ts';
import { askedAgain } from '../asked-for.ts';
import { onBothChannels } from '../both-channels.ts';
import { keepConsent } from '../keep-consent.ts';
import { planTold } from './plan-told.ts';

export const roleLearned: Applier<'role_learned'> = (unit, { role }, { conversation }) =>
  saveConversation(unit, conversation.id, { role });

/** She reads alone: what was held for her may go. */
export const doorOpened: Applier<'door_opened'> = async (unit, { until }, { conversation }) => {
  if (conversation.quietAt) await onBothChannels(unit, conversation.id, { quietAt: null });
  await saveConversation(unit, conversation.id, { openUntil: until, quietAt: null });
  await releaseHeld(unit, conversation.id, 'all');
};

/** Quiet: nothing of before reaches this screen any more. */
export const doorClosed: Applier<'door_closed'> = async (unit, { quiet }, { conversation }) => {
  if (quiet) await onBothChannels(unit, conversation.id, { quietAt: unit.now });
  await saveConversation(unit, conversation.id, { openUntil: null, ...(quiet && { quietAt: unit.now }) });
  await dropReplies(unit, conversation.id);
};

/** The safe word, or a human: the number is hers, and so is what was kept of before and asked for. */
export const knownAgain: Applier<'known_again'> = async (unit, _event, { conversation }) => {
  if (conversation.quietAt) await onBothChannels(unit, conversation.id, { quietAt: null });
  await saveConversation(unit, conversation.id, { quietAt: null, strangerAt: null });
  if (conversation.strangerAt === null) return;
  const known = { ...conversation, strangerAt: null };
  await joinKept(unit, conversation);
  await askedAgain(unit, known);
};

/** Whether she wants to be told without writing first. */
export const newsAnswered: Applier<'news_answered'> = async (unit, { caseId, wanted }, on) => {
  await keepConsent(unit, on, { purpose: 'news', answer: wanted, caseId });
  await planTold(unit, { type: 'plan_told', patch: { mayWriteFirst: wanted === 'yes' } }, on);
};

async function saveOptOut(unit: Unit, { id }: Conversation, optedOutAt: Date | null): Promise<void> {
  await onBothChannels(unit, id, { optedOutAt });
  await saveConversation(unit, id, { optedOutAt });
}

export const optedOut: Applier<'opted_out'> = (unit, _event, { conversation }) =>
  saveOptOut(unit, conversation, unit.now);

export const optedIn: Applier<'opted_in'> = (unit, _event, { conversation }) => saveOptOut(unit, conversation, null);

/** A node's time-out outlives restarts: it is a row. */
export const timerSet: Applier<'timer_set'> = async (unit, { timer, at }, { conversation }) => {
  await addWork(unit, { job: 'reply_timeout', conversationId: conversation.id, runAt: at, timer });
};

export const timerCleared: Applier<'timer_cleared'> = (unit, { timer }, { conversation }) =>
  cancelTimer(unit, { conversationId: conversation.id, timer });
