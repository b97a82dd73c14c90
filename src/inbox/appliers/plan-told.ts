import { isDeepStrictEqual } from 'node:util';
import { ofHandset, type Plan, type PlanPatch, planKeys, withPlan } from '../../core/contact/plan.ts';
import { casesReportedFrom } from '../../store/queries/cases.ts';
import { recordEvent } from '../../store/queries/events.ts';
import { readPlan, savePlan } from '../../store/queries/plans.ts';
import type { Unit } from '../../store/unit.ts';
import type { Applier, Applying } from '../applying.ts';
import { askNextTime } from '../ask-next-time.ts';
import { sameHandset } from '../both-channels.ts';
import { keepAccused, notToKnow } from '../keep-accused.ts';

/** What moves the hour of the next check-in. */
const MOVES_CHECK_IN: readonly (keyof Plan)[] = ['checkInDays', 'zone', 'hours'];

/** What of it a plan says something of already, and says otherwise. */
const corrected = (plan: Plan, patch: PlanPatch): PlanPatch =>
  Object.fromEntries(
    Object.entries(patch).filter(([key, value]) => {
      const known = plan[key as keyof Plan];
      return known !== null && !isDeepStrictEqual(known, value);
    }),
  );

async function changePlan(unit: Unit, patch: PlanPatch, on: Applying): Promise<void> {
  const { conversation } = on;
  const { personId, id: conversationId } = conversation;
  const plan = { ...withPlan(await readPlan(unit, personId), patch), confirmedAt: unit.now.toISOString() };
  await savePlan(unit, personId, plan);
  if (MOVES_CHECK_IN.some((key) => patch[key] !== undefined)) await askNextTime(unit, conversation, plan, true);
  await recordEvent(unit, { type: 'plan_changed', keyOwner: personId, conversationId, because: planKeys(patch) });
  if (!patch.mustNotKnow) return;
  const words = notToKnow(patch.mustNotKnow).join('\n');
  for (const { id } of await casesReportedFrom(unit, conversationId)) await keepAccused(unit, id, words, on);
}

const isEmpty = (patch: PlanPatch): boolean => Object.keys(patch).length === 0;

/**
 * How she may be reached from now on, and what of it holds for the other channel of her number. Told is what was changed,
 * never a safe word.
 */
export const planTold: Applier<'plan_told'> = async (unit, event, on) => {
  const { conversation } = on;
  const patch = event.correction ? corrected(await readPlan(unit, conversation.personId), event.patch) : event.patch;
  if (isEmpty(patch)) return;
  await changePlan(unit, patch, on);
  const shared = ofHandset(patch);
  if (isEmpty(shared)) return;
  for (const twin of await sameHandset(unit, conversation))
    await changePlan(unit, shared, { ...on, conversation: twin });
};
