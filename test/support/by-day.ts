import { fileURLToPath } from 'node:url';

const DAY = 86_400_000;

/** How far a process under test is ahead: for it, it is ten in the morning in Wonosobo, when nobody need be woken. */
const SHIFT_MS = (((3 * 3_600_000 - Date.now()) % DAY) + DAY) % DAY;

/** What that process takes for now. */
export const dayNow = (): Date => new Date(Date.now() + SHIFT_MS);

/** Set for it, before all other modules. */
export const BY_DAY = {
  args: ['--import', fileURLToPath(new URL('shifted-time.mjs', import.meta.url))],
  env: { SHIFT_MS: String(SHIFT_MS) },
};
