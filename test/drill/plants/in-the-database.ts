import { conversationOf } from '../audit/conversation-of.ts';
import type { Brought, Evidence } from '../evidence.ts';
import type { Plant } from './plant.ts';

/** Two messages of one phone, the second brought after the first had its 200. */
function following(brought: readonly Brought[]): [Brought, Brought] {
  for (const first of brought) {
    const next = brought.find(({ from, firstAt }) => from === first.from && firstAt > (first.takenAt ?? Infinity));
    if (next) return [first, next];
  }
  throw new Error('Nobody wrote twice: the drill was too short to plant in.');
}

const changing = (change: (evidence: Evidence) => Promise<unknown>) => async (evidence: Evidence) => {
  await change(evidence);
  return evidence;
};

/** Bugs that would lie in the tables. */
export const IN_THE_DATABASE: Plant[] = [
  {
    name: 'a commit is lost',
    foundBy: 'no inbound lost',
    put: changing(({ sql, brought: [first] }) => sql`delete from messages where provider_id = ${first?.sid ?? ''}`),
  },
  {
    name: 'a turn runs twice',
    foundBy: 'no turn run twice',
    put: changing(
      ({ sql }) => sql`
        insert into events (id, at, type, conversation_id, key_owner)
        select gen_random_uuid(), at + interval '7 ms', type, conversation_id, key_owner
        from events where type = 'message_read' limit 1`,
    ),
  },
  {
    name: 'a case is doubled',
    foundBy: 'no case lost or doubled',
    put: changing(async (evidence) => {
      const heard = await conversationOf(evidence);
      const counted = [...evidence.reports.keys()].map((phone) => heard.get(phone) ?? '').filter(Boolean);
      await evidence.sql`
        insert into cases
        select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'number', '99999999'))).*
        from cases c where kind = 'report' and reporter_conversation_id = any(${counted}) limit 1`;
    }),
  },
  {
    name: 'two messages are stored in the wrong order',
    foundBy: 'order of what came in',
    put: changing(({ sql, brought }) => {
      const [first, next] = following(brought);
      return sql`
        update messages m set seq = other.seq from messages other
        where (m.provider_id, other.provider_id) in ((${first.sid}, ${next.sid}), (${next.sid}, ${first.sid}))`;
    }),
  },
  {
    name: 'a hold is forgotten',
    foundBy: 'nothing held and forgotten',
    put: changing(
      ({ sql, now }) => sql`
        update outbox set state = 'waiting', run_at = ${new Date(now.getTime() - 600_000)}
        where id = (select id from outbox where job = 'send_messages' and state = 'done' limit 1)`,
    ),
  },
];
