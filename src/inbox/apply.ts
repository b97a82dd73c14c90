import type { Event, EventOf } from '../core/conversation/events.ts';
import { recordEvent } from '../store/queries/events.ts';
import type { Unit } from '../store/unit.ts';
import { APPLIERS } from './appliers/index.ts';
import type { Applier, Applying } from './applying.ts';

/** Not told for ever: the outbox keeps messages and timers with their own results. */
const UNTOLD = new Set<Event['type']>([
  'message_said',
  'timer_set',
  'timer_cleared',
  'door_opened',
  'door_closed',
  'plan_told',
]);

function apply<T extends Event['type']>(unit: Unit, event: EventOf<T>, on: Applying): Promise<void> {
  const applier = APPLIERS[event.type as T] as Applier<T>;
  return applier(unit, event, on);
}

async function tell(unit: Unit, event: Event, on: Applying): Promise<void> {
  if (UNTOLD.has(event.type)) return;
  const { type, because, ...rest } = event;
  const { caseId, officerId, ...words } = rest as { caseId?: string; officerId?: string };
  await recordEvent(unit, {
    type,
    keyOwner: caseId ?? on.conversation.personId,
    caseId: caseId ?? null,
    conversationId: on.conversation.id,
    officerId: officerId ?? null,
    because: because ?? null,
    data: words,
    until: 'deadline' in event ? event.deadline : null,
  });
}

/** Writes events in order, in the caller's transaction. Nothing leaves the process here. */
export async function applyEvents(unit: Unit, events: readonly Event[], on: Applying): Promise<void> {
  for (const event of events) {
    await apply(unit, event as EventOf<Event['type']>, on);
    await tell(unit, event, on);
  }
}
