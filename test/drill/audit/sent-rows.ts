import type { Accepted, Evidence } from '../evidence.ts';

/** A message of ours as the database knows it. */
export interface SentRow {
  id: string;
  seq: number;
  conversation_id: string;
  state: string;
  purpose: string;
  urgent: boolean;
  attempts: number;
  because: string | null;
  provider_id: string | null;
  run_at: Date;
  done_at: Date | null;
  /** After it was said the outcome of something in its conversation was unknown: that holds nobody up. */
  beside_unknown: boolean;
}

export const sentRows = ({ sql }: Evidence): Promise<SentRow[]> =>
  sql<SentRow[]>`
    with unknown as (
      select conversation_id as id, max(at) as at from events where type = 'delivery_unknown' group by conversation_id)
    select o.id, seq::int, conversation_id, state, purpose, urgent, attempts, because, provider_id, run_at, done_at,
      coalesce(unknown.at >= o.created_at, false) as beside_unknown
    from outbox o left join unknown on unknown.id = o.conversation_id
    where job = 'send_messages' order by seq`;

/** What the provider has and no row names: its answer never came back. */
export function orphans({ accepted }: Evidence, rows: readonly SentRow[]): Accepted[] {
  const named = new Set(rows.map((row) => row.provider_id));
  return accepted.filter(({ sid }) => !named.has(sid));
}
