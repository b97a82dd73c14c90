import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Spot, seal, UnsealError, unseal } from '../../../src/store/vault/seal.ts';

const numRuns = Number(process.env.RUNS ?? 300);
const bytes = (minLength: number, maxLength: number) =>
  fc.uint8Array({ minLength, maxLength }).map((array) => Buffer.from(array));
const key = bytes(32, 32);
const name = fc.string({ minLength: 1, maxLength: 40 }).filter((text) => !text.includes('\0'));
const spot = fc.record<Spot>({ column: name, row: name });
const anySealed = fc.tuple(key, spot, bytes(0, 300));

it('opens to what was sealed, for the same key, column and row', () => {
  fc.assert(
    fc.property(anySealed, ([own, at, plain]) => {
      expect(unseal(own, at, seal(own, at, plain))).toEqual(plain);
    }),
    { numRuns },
  );
});

it('does not open with another key', () => {
  fc.assert(
    fc.property(anySealed, key, ([own, at, plain], other) => {
      fc.pre(!own.equals(other));
      expect(() => unseal(other, at, seal(own, at, plain))).toThrow(UnsealError);
    }),
    { numRuns },
  );
});

it('does not open in another row or column', () => {
  fc.assert(
    fc.property(anySealed, spot, ([own, at, plain], other) => {
      fc.pre(at.column !== other.column || at.row !== other.row);
      expect(() => unseal(own, other, seal(own, at, plain))).toThrow(UnsealError);
    }),
    { numRuns },
  );
});

it('does not open with any bit changed, nor cut short', () => {
  fc.assert(
    fc.property(anySealed, fc.nat(), fc.integer({ min: 0, max: 7 }), ([own, at, plain], where, bit) => {
      const sealed = seal(own, at, plain);
      const flipped = Buffer.from(sealed);
      const i = where % sealed.length;
      flipped[i] = (flipped[i] ?? 0) ^ (1 << bit);
      expect(() => unseal(own, at, flipped)).toThrow(UnsealError);
      expect(() => unseal(own, at, sealed.subarray(0, i))).toThrow(UnsealError);
    }),
    { numRuns },
  );
});

it('seals the same words to other bytes each time, and says nothing of them when it fails', () => {
  const own = Buffer.alloc(32, 7);
  const at = { column: 'people.name', row: '1' };
  const [first, second] = [seal(own, at, Buffer.from('tomahu')), seal(own, at, Buffer.from('tomahu'))];
  expect(first).not.toEqual(second);
  expect(first.includes('tomahu')).toBe(false);
  expect(() => unseal(Buffer.alloc(32, 8), at, first)).toThrow(/^a sealed value does not open$/);
});
