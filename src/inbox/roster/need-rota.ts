import { ConfigError } from '../../config.ts';
import type { Context } from '../../context.ts';
import { onCall } from '../../store/queries/officers.ts';

/** Somebody sleeps, and the other is called (S18). */
export const TWO = 2;

/** Says how many are on call, and what to do. */
export const TOO_FEW = (n: number): string =>
  `On call for what cannot wait: ${n} of at least ${TWO} (siaga in the roster). npm run officers:import -- FILE`;

/** Who is on the rota and would not be called: nobody is woken who has not said yes. */
export const NOT_READY = (n: number): string =>
  `On call for what cannot wait: only ${n} have answered SIAP and are on duty. Until there are ${TWO}, nobody may wake up.`;

/**
 * Self-harm and danger need a person who wakes up: with fewer than two on call the start warns. Officers say SIAP to a
 * helpline that runs, so one that nobody has answered yet starts, and says so.
 * @throws ConfigError in production, where fewer than two are on the rota at all
 */
export async function needRota({ config, unit }: Context, say: (line: string) => void): Promise<void> {
  const { enrolled, ready } = await unit(onCall);
  if (ready >= TWO) return;
  if (enrolled >= TWO) return say(`Warning. ${NOT_READY(ready)}`);
  if (config.production) throw new ConfigError(TOO_FEW(enrolled));
  say(`Warning. ${TOO_FEW(enrolled)}`);
}
