import type { Check } from './check.ts';
import { conversationOf } from './conversation-of.ts';
import { orphans, sentRows } from './sent-rows.ts';

const counted = (list: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
};

/** A row says "sent" of one message that the provider really has, no two rows of the same, and none came twice. */
export const sendsOnce: Check = {
  name: 'no message sent twice',
  async look(evidence) {
    const rows = await sentRows(evidence);
    const done = rows.filter(({ state }) => state === 'done');
    const taken = new Set(evidence.accepted.map(({ sid }) => sid));
    const named = counted(done.map(({ provider_id: sid }) => sid ?? ''));
    const unread = await stillUnknown(evidence);
    const twice = orphans(evidence, rows).filter(
      ({ to, body, sid }) =>
        !unread.has(to) && evidence.accepted.some((one) => one.sid !== sid && one.to === to && one.body === body),
    );
    const wrong = [
      ...done.flatMap(({ id, provider_id: sid }) => (taken.has(sid ?? '') ? [] : [`${id}: the provider has it not`])),
      ...[...named].flatMap(([sid, n]) => (n > 1 ? [`${sid} stands for ${n} messages`] : [])),
      ...twice.map(({ sid }) => `${sid} is one too many`),
    ];
    return { looked: done.length, wrong };
  },
};

/** Phones to which something went whose outcome nobody knows: that is explained elsewhere. */
async function stillUnknown(evidence: Parameters<Check['look']>[0]): Promise<Set<string>> {
  const rows = await evidence.sql<{ conversation_id: string }[]>`
    select conversation_id from outbox where job = 'send_messages'
      and (state = 'unknown' or because = 'unknown_outcome')`;
  const open = new Set(rows.map((row) => row.conversation_id));
  const phones = await conversationOf(evidence);
  return new Set([...phones].flatMap(([phone, id]) => (open.has(id) ? [phone] : [])));
}
