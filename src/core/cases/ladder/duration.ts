import { z } from 'zod';

const UNIT_MS = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** A time as authors write it, 15m, 2h or 3d, in ms. */
export const duration = z
  .string()
  .regex(/^[1-9]\d{0,3}[mhd]$/, 'a duration such as 15m, 2h or 3d')
  .transform((text) => Number(text.slice(0, -1)) * UNIT_MS[text.slice(-1) as keyof typeof UNIT_MS]);
