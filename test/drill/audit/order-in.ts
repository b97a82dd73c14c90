import type { Check } from './check.ts';

interface Row {
  sid: string;
  conversation_id: string;
  seq: number;
  done_at: Date | null;
  failed: boolean;
}

/** Who heard 200 before the next was even brought stands before it, and is read before it. */
export const orderIn: Check = {
  name: 'order of what came in',
  async look({ sql, brought }) {
    const rows = await sql<Row[]>`
      select m.provider_id as sid, m.conversation_id, m.seq::int, o.done_at,
        (m.error_code is not null or o.error_code is not null or o.attempts > 0) as failed
      from messages m join outbox o on o.id = m.id order by m.conversation_id, m.seq`;
    const times = new Map(brought.map((one) => [one.sid, one]));
    const wrong: string[] = [];
    for (const [at, row] of rows.entries()) {
      const next = rows[at + 1];
      if (next?.conversation_id !== row.conversation_id) continue;
      const [first, second] = [times.get(row.sid), times.get(next.sid)];
      if (first && second?.takenAt && second.takenAt < first.firstAt)
        wrong.push(`${row.sid} stands before ${next.sid}`);
      if (row.failed || next.failed || !row.done_at || !next.done_at) continue;
      if (next.done_at < row.done_at) wrong.push(`${next.sid} was read before ${row.sid}`);
    }
    return { looked: rows.length, wrong };
  },
};
