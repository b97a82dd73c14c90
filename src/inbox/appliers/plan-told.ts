import { withPlan } from '../../core/contact/plan.ts';
import { planKeys } from '../../core/conversation/plan-words.ts';
import { recordEvent } from '../../store/queries/events.ts';
import { readPlan, savePlan } from '../../store/queries/plans.ts';
import type { Applier } from '../applying.ts';
import { askNextTime } from '../ask-next-time.ts';

/** How she may be reached from now on. Told is what was changed, never a safe word. */
export const planTold: Applier<'plan_told'> = async (unit, { patch }, { conversation }) => {
  const { personId, id: conversationId } = conversation;
  const plan = { ...withPlan(await readPlan(unit, personId), patch), confirmedAt: unit.now.toISOString() };
  await savePlan(unit, personId, plan);
  if (patch.checkInDays !== undefined) await askNextTime(unit, conversation, plan);
  await recordEvent(unit, { type: 'plan_changed', keyOwner: personId, conversationId, because: planKeys(patch) });
};
