import type { Check } from './check.ts';

interface Row {
  sid: string;
  conversation_id: string;
  seq: number;
  /** The transaction in which it was read, for one read at once that in which it was stored: they only grow. */
  read_in: number;
  state: string;
  failed: boolean;
}

/** Who heard 200 before the next was even brought stands before it, and is read before it. */
export const orderIn: Check = {
  name: 'order of what came in',
  async look({ sql, brought }) {
    const rows = await sql<Row[]>`
      select m.provider_id as sid, m.conversation_id, m.seq::int, coalesce(o.state, m.state) as state,
        coalesce(o.xmin, m.xmin)::text::bigint::int as read_in,
        (m.error_code is not null or o.error_code is not null or coalesce(o.attempts, 0) > 0) as failed
      from messages m left join outbox o on o.id = m.id order by m.conversation_id, m.seq`;
    const times = new Map(brought.map((one) => [one.sid, one]));
    const wrong: string[] = [];
    for (const [at, row] of rows.entries()) {
      const next = rows[at + 1];
      if (next?.conversation_id !== row.conversation_id) continue;
      const [first, second] = [times.get(row.sid), times.get(next.sid)];
      if (first && second?.takenAt && second.takenAt < first.firstAt)
        wrong.push(`${row.sid} stands before ${next.sid}`);
      if (row.failed || next.failed || row.state !== 'done' || next.state !== 'done') continue;
      if (next.read_in < row.read_in) wrong.push(`${next.sid} was read before ${row.sid}`);
    }
    return { looked: rows.length, wrong };
  },
};
