import type { Context } from '../../context.ts';
import { readCases } from '../../store/queries/cases.ts';
import { addressOf, readConversation } from '../../store/queries/conversations.ts';
import { eventsAfter, latestEvents, type ToldEvent } from '../../store/queries/events.ts';
import { nameOf, roster } from '../../store/queries/officers.ts';
import type { Unit } from '../../store/unit.ts';
import type { Decision, RosterEntry } from './index.ts';

const MOST = 1_000;

async function address(unit: Unit, conversationId: string | null): Promise<string | undefined> {
  if (!conversationId) return undefined;
  return (await addressOf(unit, await readConversation(unit, conversationId)))?.value;
}

async function asDecision(unit: Unit, event: ToldEvent): Promise<Decision> {
  const [about] = event.caseId ? await readCases(unit, [event.caseId]) : [];
  const phone = await address(unit, event.conversationId);
  return {
    id: event.id,
    at: event.at.toISOString(),
    event: event.type,
    because: event.because ?? '',
    ...(phone && { address: phone }),
    ...(about && { case: about.number }),
    ...(event.until && { until: event.until.toISOString() }),
  };
}

/** What was decided after an id, opened for the one who looks at the simulator. */
export async function decisionsAfter(ctx: Context, after: string | null): Promise<Decision[]> {
  return ctx.unit(async (unit) => {
    const decisions: Decision[] = [];
    for (const event of await eventsAfter(unit, after, MOST)) decisions.push(await asDecision(unit, event));
    return decisions;
  });
}

/** The latest decisions, newest first; those that are in `known` are not read again, those that fell out leave it. */
export async function latestDecisions(ctx: Context, known: Map<string, Decision>, limit: number): Promise<Decision[]> {
  return ctx.unit(async (unit) => {
    const { ids, fresh } = await latestEvents(unit, limit, (id) => known.has(id));
    for (const event of fresh) known.set(event.id, await asDecision(unit, event));
    for (const id of known.keys()) if (!ids.includes(id)) known.delete(id);
    return ids.flatMap((id) => known.get(id) ?? []);
  });
}

/** The enrolled officers as the simulator shows them. */
export async function rosterEntries(ctx: Context): Promise<RosterEntry[]> {
  return ctx.unit(async (unit) => {
    const entries: RosterEntry[] = [];
    for (const officer of await roster(unit)) {
      const conversation = await readConversation(unit, officer.conversationId);
      entries.push({
        name: (await nameOf(unit, officer.personId)) ?? '',
        level: officer.level,
        area: { code: officer.areaCode, name: ctx.content.placeName(officer.areaCode) },
        woman: officer.woman,
        wake: officer.wake,
        on_call: officer.onCall,
        channel: conversation.channel,
        address: (await address(unit, conversation.id)) ?? '',
      });
    }
    return entries;
  });
}
