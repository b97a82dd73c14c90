import { randomBytes } from 'node:crypto';

const AT_ONCE = 4096;
let pool = Buffer.alloc(0);
let used = 0;

/** `count` random bytes of the system, each handed out once: it is asked once for many small draws. */
export function freshBytes(count: number): Buffer {
  if (used + count > pool.length) {
    pool = randomBytes(AT_ONCE);
    used = 0;
  }
  used += count;
  return pool.subarray(used - count, used);
}
