import type { Check } from './check.ts';

/**
 * Each reading belongs to one piece of work that ended in the same moment of the same conversation, or to a message that
 * was stored and read at once.
 */
export const turnOnce: Check = {
  name: 'no turn run twice',
  async look({ sql }) {
    const rows = await sql<{ conversation_id: string; readings: number; ended: number }[]>`
      select e.conversation_id, count(*)::int as readings,
        (select count(*)::int from outbox o where o.conversation_id = e.conversation_id and o.done_at = e.at
          and o.job in ('run_turn', 'reply_timeout'))
        + (select count(*)::int from messages m where m.conversation_id = e.conversation_id and m.received_at = e.at
          and m.state = 'done' and not exists (select from outbox o where o.id = m.id)) as ended
      from events e where e.type = 'message_read' group by e.conversation_id, e.at`;
    const wrong = rows.filter(({ readings, ended }) => readings > ended);
    return {
      looked: rows.length,
      wrong: wrong.map(({ conversation_id: id, readings, ended }) => `${id} read ${readings} times for ${ended}`),
    };
  },
};
