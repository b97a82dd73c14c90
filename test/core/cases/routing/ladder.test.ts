import { expect, test } from 'vitest';
import { climbFrom, nextLevel } from '../../../../src/core/cases/routing/ladder.ts';

test.each([
  ['village', 'backup'],
  ['backup', 'district'],
  ['district', 'desk'],
  ['desk', null],
] as const)('above %s is %s', (level, above) => {
  expect(nextLevel(level)).toBe(above);
});

test('to climb from a step is to try it and all above', () => {
  expect(climbFrom('district')).toEqual(['district', 'desk']);
});
