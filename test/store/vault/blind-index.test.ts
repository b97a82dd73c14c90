import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blindIndex } from '../../../src/store/vault/blind-index.ts';

const numRuns = Number(process.env.RUNS ?? 300);
const KEY = Buffer.alloc(32, 7);
const kind = fc.constantFrom('address', 'name', 'passport', 'external');
const of = (value: string) => blindIndex(KEY, 'name', value).toString('hex');

describe('a blind index', () => {
  it('is equal for equal values, however they are spaced, capitalised or composed', () => {
    expect(of(' Tomahu ')).toBe(of('tomahu'));
    expect(of('Tom\u0061\u0301hu')).toBe(of('tom\u00e1hu'));
    expect(of('Tomahi')).not.toBe(of('tomahu'));
  });

  it('differs by field, by key and by value', () => {
    fc.assert(
      fc.property(kind, kind, fc.string(), fc.string(), (field, other, value, another) => {
        const own = blindIndex(KEY, field, value);
        expect(own).toEqual(blindIndex(KEY, field, value));
        expect(own.equals(blindIndex(Buffer.alloc(32, 8), field, value))).toBe(false);
        expect(own.equals(blindIndex(KEY, other, value))).toBe(field === other);
        const same = (text: string) => text.normalize('NFKC').trim().toLowerCase();
        expect(own.equals(blindIndex(KEY, field, another))).toBe(same(value) === same(another));
      }),
      { numRuns },
    );
  });
});
