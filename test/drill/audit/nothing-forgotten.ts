import type { Check } from './check.ts';

/** A minute after all is over no work is due any more, and nothing is held for who has written since. */
export const nothingForgotten: Check = {
  name: 'nothing held and forgotten',
  async look({ sql, now }) {
    const late = new Date(now.getTime() - 60_000);
    const due = await sql<{ id: string; job: string }[]>`
      select id, job from outbox where state in ('waiting', 'running', 'unknown') and run_at < ${late}`;
    const held = await sql<{ id: string }[]>`
      select o.id from outbox o join conversations c on c.id = o.conversation_id
      where o.state = 'held' and exists (select from messages m where m.conversation_id = c.id and m.state = 'done'
        and m.received_at > o.created_at and m.received_at < ${late}) and c.role = 'family'`;
    const [all] = await sql<{ n: number }[]>`select count(*)::int as n from outbox`;
    const wrong = [
      ...due.map(({ id, job }) => `${job} ${id} is due and waits`),
      ...held.map(({ id }) => `${id} is held, and she has written`),
    ];
    return { looked: all?.n ?? 0, wrong };
  },
};
