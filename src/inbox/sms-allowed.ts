import type { Plan } from '../core/contact/plan.ts';
import type { Conversation } from '../store/queries/conversations.ts';
import { readPlan } from '../store/queries/plans.ts';
import { twinsOf } from '../store/queries/twins.ts';
import type { Unit } from '../store/unit.ts';

/**
 * Her plan; nothing fails over to SMS where that screen asked for silence, may be a stranger's, or is often read by others,
 * whatever she agreed to by WhatsApp.
 */
export async function planWithSms(unit: Unit, conversation: Conversation): Promise<Plan> {
  const plan = await readPlan(unit, conversation.personId);
  if (!plan.failover || conversation.channel !== 'whatsapp') return plan;
  for (const { personId, quietAt, optedOutAt, strangerAt } of await twinsOf(unit, conversation.id)) {
    const { others } = await readPlan(unit, personId);
    if (quietAt || optedOutAt || strangerAt || others === 'often') return { ...plan, failover: false };
  }
  return plan;
}
