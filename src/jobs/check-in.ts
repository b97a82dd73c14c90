import type { Plan } from '../core/contact/plan.ts';
import type { Event } from '../core/conversation/events.ts';
import { reply } from '../core/conversation/reader.ts';
import { applyEvents } from '../inbox/apply.ts';
import { askNextTime } from '../inbox/ask-next-time.ts';
import { sameHandset } from '../inbox/both-channels.ts';
import { type Conversation, readConversation } from '../store/queries/conversations.ts';
import { addWork } from '../store/queries/outbox.ts';
import { followUpLeft } from '../store/queries/outbox-messages.ts';
import { readPlan } from '../store/queries/plans.ts';
import type { Unit } from '../store/unit.ts';
import { inOneUnit } from './job.ts';

/** So long she has to write a word; then the desk does what she said, and nobody does anything else (S16). */
const PATIENCE_MS = 6 * 3_600_000;
const DAY_MS = 24 * 3_600_000;

const notSent = ({ ifSilent }: Plan): Event => ({
  type: 'human_asked',
  because: 'check_in_not_sent',
  details: ifSilent ?? '',
});

/** Both channels of her number, the one she wrote by last first: what she writes by either is an answer. */
async function screensOf(unit: Unit, conversation: Conversation): Promise<Conversation[]> {
  const wrote = ({ lastInboundAt }: Conversation): number => lastInboundAt?.getTime() ?? 0;
  return [conversation, ...(await sameHandset(unit, conversation))].sort((a, b) => wrote(b) - wrote(a));
}

/** The one she uses now, where that may be written to first; null where she wants no message first. */
async function screenToAskOn(unit: Unit, conversation: Conversation): Promise<Conversation | null> {
  for (const screen of await screensOf(unit, conversation))
    if ((await readPlan(unit, screen.personId)).mayWriteFirst) return screen;
  return null;
}

/** She wanted to be asked how she is: one neutral line where she may be written to first, and a clock. */
export const checkInJob = inOneUnit('check_in', async (ctx, unit, { conversationId }) => {
  if (!conversationId) return;
  const conversation = await readConversation(unit, conversationId);
  const plan = await readPlan(unit, conversation.personId);
  if (plan.checkInDays === null) return;
  // Whoever has the number now is not asked for her; the desk, which alone does what she said, hears that she was not (S8).
  if (conversation.strangerAt) return applyEvents(unit, [notSent(plan)], { ctx, conversation, messageId: null });
  const missed = new Date(unit.now.getTime() + PATIENCE_MS);
  const screen = await screenToAskOn(unit, conversation);
  if (screen) {
    const { texts } = ctx.content;
    const english = texts.in('en').say('CK');
    const asks = reply(texts.say('CK'), { purpose: 'follow_up', expiresAt: missed, english });
    await applyEvents(unit, [asks], { ctx, conversation: screen, messageId: null });
  }
  await addWork(unit, { job: 'check_in_missed', conversationId, runAt: missed, timer: 'check_in_missed' });
  await askNextTime(unit, conversation, plan);
});

/** She has not written since: the desk alone hears it, with her own words what to do; what never left it hears as not asked. */
export const checkInMissedJob = inOneUnit('check_in_missed', async (ctx, unit, { conversationId }) => {
  if (!conversationId) return;
  const conversation = await readConversation(unit, conversationId);
  const plan = await readPlan(unit, conversation.personId);
  if (plan.checkInDays === null) return;
  // Whom we do not write to first writes by herself, some time in her stretch of days.
  const mayAsk = (await screenToAskOn(unit, conversation)) !== null;
  const since = new Date(unit.now.getTime() - PATIENCE_MS - (mayAsk ? 0 : plan.checkInDays * DAY_MS));
  const screens = await screensOf(unit, conversation);
  if (screens.some(({ lastInboundAt }) => lastInboundAt !== null && lastInboundAt >= since)) return;
  // WhatsApp carries nothing a day after her last word: she was not asked, and is not silent.
  const left = await Promise.all(screens.map(({ id }) => followUpLeft(unit, id, since)));
  const wasAsked = !mayAsk || left.includes(true);
  const asked = wasAsked
    ? { type: 'human_asked' as const, because: 'check_in_missed', details: plan.ifSilent ?? '' }
    : notSent(plan);
  await applyEvents(unit, [asked], { ctx, conversation, messageId: null });
});
