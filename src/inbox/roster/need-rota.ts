import { ConfigError } from '../../config.ts';
import type { Context } from '../../context.ts';
import { onCall } from '../../store/queries/officers.ts';

/** Somebody sleeps, and the other is called (S18). */
export const TWO = 2;

/** Says how many are on call, and what to do. */
export const TOO_FEW = (n: number): string =>
  `On call for what cannot wait: ${n} of at least ${TWO} (siaga in the roster). npm run officers:import FILE`;

/**
 * Self-harm and danger need a person who wakes up: with fewer than two on call the start warns.
 * @throws ConfigError in production
 */
export async function needRota({ config, unit }: Context, say: (line: string) => void): Promise<void> {
  const enrolled = await unit(onCall);
  if (enrolled >= TWO) return;
  if (config.production) throw new ConfigError(TOO_FEW(enrolled));
  say(`Warning. ${TOO_FEW(enrolled)}`);
}
