import type { Check } from './check.ts';

/** Every rule for flows, one file each. */
export const CHECKS: readonly Check[] = [];
