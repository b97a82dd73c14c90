import { expect, it } from 'vitest';
import { inGroups, ofRound, rootOf, roundFrom } from '../../src/inbox/village-groups.ts';

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
