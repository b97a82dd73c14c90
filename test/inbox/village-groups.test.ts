import { expect, it } from 'vitest';
import { inGroups, rootOf } from '../../src/inbox/village-groups.ts';

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
