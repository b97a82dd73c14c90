import { createHmac } from 'node:crypto';

/** A keyed hash for looking a value up without keeping it. `kind` separates the fields. */
export function blindIndex(
  lookupKey: Buffer,
  kind: 'address' | 'name' | 'passport' | 'external',
  value: string,
): Buffer {
  return createHmac('sha256', lookupKey)
    .update(`${kind}\0${value.normalize('NFKC').trim().toLowerCase()}`)
    .digest();
}
