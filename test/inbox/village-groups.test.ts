import { expect, it } from 'vitest';
import { inGroups, ofNextRound, ofRound, rootOf, roundFrom, roundUntil } from '../../src/inbox/village-groups.ts';

const asks = (...joins: readonly (number | null)[]) => joins.map((joinedTo, at) => ({ number: at + 1, joinedTo }));
const told = (rows: ReturnType<typeof asks>) =>
  inGroups(rows).map(({ row, joined }) => [row.number, joined.map(({ number }) => number)]);

it('what was joined, also through another, stands under what it was joined to in the end', () => {
  expect(told(asks(null, 1, 2, null))).toEqual([
    [1, [2, 3]],
    [4, []],
  ]);
});

it('what was joined in a ring, or to what is not there, is lost to nobody', () => {
  const rows = asks(2, 1, 9);
  expect(told(rows).map(([number]) => number)).toEqual([1, 2, 3]);
  expect(rows.map((row) => rootOf(row, rows).number)).toEqual([1, 2, 3]);
});

it('the sheet of a round leaves out what was left for an earlier one, unless something new was joined to it', () => {
  const dates = ['2025-03-01', '2025-03-02', '2026-09-01', '2026-09-02'];
  const rows = asks(null, null, 1, null).map((row, at) => ({ ...row, createdAt: new Date(dates[at] ?? '') }));
  const first = { roundFrom: null, closesAt: new Date('2026-11-30T17:00:00Z') };
  const from = roundFrom(first, new Date('2026-10-01'));
  expect(from.toISOString().slice(0, 10)).toBe('2025-11-30');
  expect(ofRound(rows, from).map(({ row }) => row.number)).toEqual([1, 4]);
  const unset = { roundFrom: null, closesAt: null };
  expect(roundFrom(unset, new Date('2026-10-01')).toISOString().slice(0, 10)).toBe('2025-10-01');
  // A closing day sooner in the year than the last one does not bring the last round back.
  const next = { roundFrom: first.closesAt, closesAt: new Date('2027-09-30T17:00:00Z') };
  expect(roundFrom(next, new Date('2027-02-01'))).toEqual(first.closesAt);
});

it('what is left after the closing day is for the next round, and all of the new one once a new day is set', () => {
  const closesAt = new Date('2026-11-30T17:00:00Z');
  const dates = ['2026-09-01', '2026-12-01', '2026-12-02'];
  // The third says the same as the first.
  const rows = asks(null, null, 1).map((row, at) => ({ ...row, createdAt: new Date(dates[at] ?? '') }));
  const numbers = (groups: { row: { number: number } }[]) => groups.map(({ row }) => row.number);
  const days = { roundFrom: null, closesAt };
  expect(roundUntil(days, new Date('2026-11-30T16:59:59Z'))).toBeNull();
  const until = roundUntil(days, new Date('2026-12-03'));
  const from = roundFrom(days, new Date('2026-12-03'));
  expect(numbers(ofRound(rows, from, until))).toEqual([1]);
  expect(numbers(ofNextRound(rows, until))).toEqual([2]);
  expect(numbers(ofNextRound(rows, null))).toEqual([]);
  expect(numbers(ofRound(rows, closesAt))).toEqual([1, 2]);
});
