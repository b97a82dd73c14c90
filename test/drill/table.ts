import type { Verdict } from './audit/index.ts';
import type { Tried } from './plants/try-plants.ts';

const SHOWN = 5;

/** One line a promise, then what is wrong, by id. */
export function table(verdicts: readonly Verdict[]): string[] {
  const line = (name: string, looked: number | string, wrong: number | string) =>
    `  ${name.padEnd(34)} ${String(looked).padStart(8)} ${String(wrong).padStart(8)}`;
  return [
    line('promise', 'looked', 'wrong'),
    ...verdicts.map(({ name, looked, wrong }) => line(name, looked, wrong.length)),
    ...verdicts.flatMap(({ name, wrong }) => wrong.slice(0, SHOWN).map((one) => `  ${name}: ${one}`)),
  ];
}

/** One line a planted bug. */
export const plantTable = (tried: readonly Tried[]): string[] => [
  '  planted to see whether the auditor sees',
  ...tried.map(({ name, found }) => `  ${name.padEnd(43)} ${(found ? 'found' : 'NOT SEEN').padStart(8)}`),
];
