import type { Accepted } from '../evidence.ts';
import type { Check } from './check.ts';
import { type SentRow, sentRows } from './sent-rows.ts';
import { wereUnknown } from './were-unknown.ts';

type Sent = SentRow & Accepted;

/** Alerts and answers to danger may pass; what was held was held on purpose. */
const mayPass = ({ purpose, urgent }: SentRow): boolean => urgent || purpose !== 'reply';

/** The replies of one conversation reach the provider in the order in which they were said. */
export const orderOut: Check = {
  name: 'order of what goes out',
  async look(evidence) {
    const rows = new Map((await sentRows(evidence)).map((row) => [row.provider_id, row]));
    const sent = evidence.accepted.flatMap((one): Sent[] => {
      const row = rows.get(one.sid);
      return row ? [{ ...row, ...one }] : [];
    });
    const unknown = wereUnknown(evidence);
    const plain = sent.filter((one) => !mayPass(one) && !unknown.has(one.id));
    const latest = new Map<string, number>();
    const wrong: string[] = [];
    for (const { conversation_id: id, seq, sid, attempts, run_at: due, done_at: done } of plain) {
      const before = latest.get(id) ?? 0;
      if (seq < before) {
        const when = `at try ${attempts}, due ${due.toISOString()}, done ${done?.toISOString() ?? 'never'}`;
        wrong.push(`${sid} came after what was said later, ${when}`);
      }
      latest.set(id, Math.max(before, seq));
    }
    return { looked: plain.length, wrong };
  },
};
