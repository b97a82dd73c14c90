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
}

export const sentRows = ({ sql }: Evidence): Promise<SentRow[]> =>
  sql<SentRow[]>`
    select id, seq::int, conversation_id, state, purpose, urgent, attempts, because, provider_id, run_at, done_at
    from outbox where job = 'send_messages' order by seq`;

/** What the provider has and no row names: its answer never came back. */
export function orphans({ accepted }: Evidence, rows: readonly SentRow[]): Accepted[] {
  const named = new Set(rows.map((row) => row.provider_id));
  return accepted.filter(({ sid }) => !named.has(sid));
}
