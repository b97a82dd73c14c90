import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextRow } from '../../src/jobs/next-row.ts';
import type { OutboxRow } from '../../src/store/queries/outbox.ts';

const RUNS = { numRuns: Number(process.env.RUNS ?? 300) };
const NOW = new Date('2026-11-25T05:00:00Z');

const ROW: OutboxRow = {
  id: '',
  seq: 0,
  job: 'send_messages',
  conversationId: null,
  caseId: null,
  officerId: null,
  timer: null,
  state: 'waiting',
  runAt: NOW,
  leaseUntil: null,
  expiresAt: null,
  attempts: 0,
  errorCode: null,
  purpose: 'reply',
  urgent: false,
  inReplyTo: null,
  body: null,
  bySms: false,
  keyOwner: null,
  gate: null,
  because: null,
  provider: null,
  providerId: null,
  createdAt: NOW,
  doneAt: null,
};

const row = fc.record({
  state: fc.constantFrom('waiting', 'waiting', 'waiting', 'unknown', 'running'),
  runAt: fc.integer({ min: -3, max: 3 }).map((minutes) => new Date(NOW.getTime() + minutes * 60_000)),
  attempts: fc.integer({ min: 0, max: 3 }),
  urgent: fc.boolean(),
  purpose: fc.constantFrom('reply', 'follow_up', 'alert', 'system'),
});

/** What is open in one conversation, oldest first. A claimed row is due, or it could not have been claimed. */
const rows = fc.array(row, { maxLength: 8 }).map((some) =>
  some.map((one, seq): OutboxRow => {
    const runAt = one.state === 'running' && one.runAt > NOW ? NOW : one.runAt;
    return { ...ROW, ...one, runAt, seq, id: String(seq) } as OutboxRow;
  }),
);

const isDue = (one: OutboxRow) => one.runAt <= NOW;
const retries = (one: OutboxRow) => one.state === 'waiting' && one.attempts > 0 && !isDue(one);
const passes = (one: OutboxRow) => one.urgent || one.purpose === 'alert';

describe('the next message of a conversation', () => {
  it('is due', () => {
    fc.assert(
      fc.property(rows, (open) => {
        const next = nextRow(open, NOW);
        return next === null || isDue(next);
      }),
      RUNS,
    );
  });

  it('passes one that waits for its retry only as an alert, an urgent reply, or a send that was left', () => {
    fc.assert(
      fc.property(rows, (open) => {
        const next = nextRow(open, NOW);
        const before = open.filter((one) => next !== null && one.seq < next.seq);
        return !next || !before.some(retries) || passes(next) || next.state === 'running';
      }),
      RUNS,
    );
  });

  it('leaves behind nothing older that might have gone', () => {
    fc.assert(
      fc.property(rows, (open) => {
        const next = nextRow(open, NOW);
        const older = open.filter((one) => isDue(one) && (next === null || one.seq < next.seq));
        const held = (one: OutboxRow) => open.some((other) => other.seq < one.seq && retries(other));
        return older.every((one) => held(one) && !passes(one) && one.state !== 'running');
      }),
      RUNS,
    );
  });

  it('is not held by an outcome nobody knows, nor by what only waits for its hour', () => {
    const later = new Date(NOW.getTime() + 60_000);
    const unknown: OutboxRow = { ...ROW, state: 'unknown', attempts: 1, runAt: later, id: 'unknown' };
    const asleep: OutboxRow = { ...ROW, runAt: later, id: 'asleep' };
    expect(nextRow([unknown, asleep, { ...ROW, id: 'next' }], NOW)?.id).toBe('next');
  });

  it('is the oldest where the clock was set back after it was said', () => {
    const ahead = new Date(NOW.getTime() + 15_000);
    const earlier: OutboxRow = { ...ROW, createdAt: ahead, runAt: ahead, id: 'earlier' };
    expect(nextRow([earlier, { ...ROW, id: 'later' }], NOW)?.id).toBe('earlier');
    const retried: OutboxRow = { ...earlier, attempts: 1, runAt: new Date(ahead.getTime() + 5_000) };
    expect(nextRow([retried, { ...ROW, id: 'later' }], NOW)).toBeNull();
  });
});
