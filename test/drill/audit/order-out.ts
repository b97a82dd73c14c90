import type { Accepted, Evidence } from '../evidence.ts';
import type { Check } from './check.ts';
import { type SentRow, sentRows } from './sent-rows.ts';

type Sent = SentRow & Accepted;

/**
 * A try that no refusal of the provider accounts for: its outcome was unknown, and that holds nobody up. Of a text that
 * the same phone had twice nobody can tell which of them was refused.
 */
function wasUnknown(
  { attempts, to, body, beside_unknown: besideUnknown }: Sent,
  { accepted, refused }: Evidence,
): boolean {
  if (attempts === 1 || besideUnknown) return besideUnknown;
  const same = (one: { to: string; body: string }) => one.to === to && one.body === body;
  const refusals = refused.filter((one) => one.how === 'refused' && same(one)).length;
  return attempts - 1 > refusals || accepted.filter(same).length > 1;
}

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
    const plain = sent.filter((one) => !mayPass(one) && !wasUnknown(one, evidence));
    const latest = new Map<string, number>();
    const wrong: string[] = [];
    for (const { conversation_id: id, seq, sid, attempts, run_at: due, done_at: done } of plain) {
      const before = latest.get(id) ?? 0;
      const when = `at try ${attempts}, due ${due.toISOString()}, done ${done?.toISOString() ?? 'never'}`;
      if (seq < before) wrong.push(`${sid} came after what was said later, ${when}`);
      latest.set(id, Math.max(before, seq));
    }
    return { looked: plain.length, wrong };
  },
};
