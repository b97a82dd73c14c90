import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawNumber, isValid, lengthFor } from '../../../src/core/cases/number.ts';

const RUNS = { numRuns: Number(process.env.RUNS ?? 300) };
const lengths = fc.integer({ min: 5, max: 8 });
const draws = fc
  .tuple(lengths, fc.double({ min: 0, max: 0.999_999, noNaN: true }))
  .map(([length, share]) => drawNumber(length, (n) => Math.floor(share * n)));
const replaced = (text: string, at: number, by: string) => text.slice(0, at) + by + text.slice(at + 1);

describe('case numbers', () => {
  test('the published example of Damm: 572 takes the check digit 4', () => {
    expect(drawNumber(4, () => 472)).toBe('5724');
  });

  test('a drawn number is valid, has its length and begins with 1 to 9', () => {
    fc.assert(
      fc.property(draws, (number) => isValid(number) && /^[1-9]\d{4,7}$/.test(number)),
      RUNS,
    );
  });

  test('every single wrong digit is caught', () => {
    const checkAll = (number: string) =>
      [...number].every((right, at) =>
        [...'0123456789'].every((wrong) => wrong === right || !isValid(replaced(number, at, wrong))),
      );
    fc.assert(fc.property(draws, checkAll), RUNS);
  });

  test('every swap of neighbours is caught', () => {
    const checkAll = (number: string) =>
      [...number].every((digit, at) => {
        const next = number[at + 1];
        return next === undefined || next === digit || !isValid(replaced(replaced(number, at, next), at + 1, digit));
      });
    fc.assert(fc.property(draws, checkAll), RUNS);
  });

  test('all five-digit numbers are reachable, once each', () => {
    const all = new Set(Array.from({ length: 9000 }, (_, at) => drawNumber(5, () => at)));
    expect(all.size).toBe(9000);
  });

  test.each(['', '0', '4071', '04071', '407110000', '4071a', '40 711', '４０７１１'])(
    '%j is no case number',
    (text) => {
      expect(isValid(text)).toBe(false);
    },
  );

  test.each([
    [{}, 5],
    [{ 5: 899 }, 5],
    [{ 5: 900 }, 6],
    [{ 5: 900, 6: 8_999 }, 6],
    [{ 5: 900, 6: 9_000 }, 7],
    [{ 5: 900, 6: 9_000, 7: 90_000 }, 8],
    [{ 5: 900, 6: 9_000, 7: 90_000, 8: 5_000_000 }, 8],
  ] as [Record<number, number>, number][])('in use %j: the next has %i digits', (inUse, length) => {
    expect(lengthFor((of) => inUse[of] ?? 0)).toBe(length);
  });
});
