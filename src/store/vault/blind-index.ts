import { createHmac } from 'node:crypto';

/** What is looked up or compared by its hash; `trail`: what a case's chain counts of one event. */
export type IndexKind = 'account' | 'address' | 'external' | 'name' | 'passport' | 'trail';

/** A keyed hash for looking a value up without keeping it. `kind` separates the fields. */
export function blindIndex(lookupKey: Buffer, kind: IndexKind, value: string): Buffer {
  return createHmac('sha256', lookupKey)
    .update(`${kind}\0${value.normalize('NFKC').trim().toLowerCase()}`)
    .digest();
}
