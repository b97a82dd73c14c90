import type { Brought } from '../evidence.ts';
import type { Check } from './check.ts';

interface Row {
  sid: string;
  conversation_id: string;
  seq: number;
  /** When the transaction was committed in which it was read, in microseconds; for one read at once, stored. */
  read_at: number;
  state: string;
  failed: boolean;
}

/** Brought when the other had heard 200 already; of two on their way at once nobody can say which is first. */
const isAfter = (one: Brought | undefined, other: Brought | undefined): boolean =>
  one !== undefined && typeof other?.takenAt === 'number' && other.takenAt < one.firstAt;

/** Who heard 200 before the next was even brought stands before it, and is read before it. */
export const orderIn: Check = {
  name: 'order of what came in',
  async look({ sql, brought }) {
    const rows = await sql<Row[]>`
      select m.provider_id as sid, m.conversation_id, m.seq::int, coalesce(o.state, m.state) as state,
        (extract(epoch from pg_xact_commit_timestamp(coalesce(o.xmin, m.xmin))) * 1e6)::float8 as read_at,
        (m.error_code is not null or o.error_code is not null or coalesce(o.attempts, 0) > 0) as failed
      from messages m left join outbox o on o.id = m.id order by m.conversation_id, m.seq`;
    const times = new Map(brought.map((one) => [one.sid, one]));
    const wrong: string[] = [];
    for (const [at, row] of rows.entries()) {
      const next = rows[at + 1];
      if (next?.conversation_id !== row.conversation_id) continue;
      const [first, second] = [times.get(row.sid), times.get(next.sid)];
      if (isAfter(first, second)) wrong.push(`${row.sid} stands before ${next.sid}`);
      if (row.failed || next.failed || row.state !== 'done' || next.state !== 'done') continue;
      if (isAfter(second, first) && next.read_at < row.read_at) wrong.push(`${next.sid} was read before ${row.sid}`);
    }
    return { looked: rows.length, wrong };
  },
};
