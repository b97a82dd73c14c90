import type { Check } from './check.ts';
import { conversationOf } from './conversation-of.ts';
import { orphans, sentRows } from './sent-rows.ts';

/** What the provider has without our knowing is a row that a human was told of; nothing else is left unknown. */
export const unknownExplained: Check = {
  name: 'every unknown outcome explained',
  async look(evidence) {
    const rows = await sentRows(evidence);
    const told = await evidence.sql<{ conversation_id: string; n: number }[]>`
      select conversation_id, count(*)::int as n from events where type = 'delivery_unknown' group by conversation_id`;
    const explained = new Map(told.map(({ conversation_id: id, n }) => [id, n]));
    const phones = await conversationOf(evidence);
    const without = orphans(evidence, rows).filter(({ to }) => !explained.has(phones.get(to) ?? ''));
    const given = rows.filter(({ because }) => because === 'unknown_outcome');
    const wrong = [
      ...without.map(({ sid }) => `${sid}: the provider has it, and nobody knows`),
      ...rows.flatMap(({ id, state }) => (state === 'unknown' ? [`${id} was never looked up`] : [])),
      ...given.flatMap(({ id, conversation_id: at }) => (explained.has(at) ? [] : [`${id}: no human was told`])),
    ];
    return { looked: evidence.refused.filter(({ how }) => how !== 'refused').length + given.length, wrong };
  },
};
