import { z } from 'zod';

const MS = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

const milliseconds = (written: string): number => {
  const unit = written.at(-1) as keyof typeof MS;
  return Number(written.slice(0, -1)) * MS[unit];
};

/** `30s`, `20m`, `2h`, `1d`, `0s` → milliseconds. */
export const durationSchema = z
  .string()
  .regex(/^\d{1,5}[smhd]$/)
  .transform(milliseconds);
