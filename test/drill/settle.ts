import { setTimeout as pause } from 'node:timers/promises';
import { CALM } from './provider.ts';
import type { Stage } from './stage.ts';

const JUMP_MS = 11 * 60_000;
const PATIENCE_MS = 90_000;

interface Left {
  now: number;
  soon: number;
}

/** What could be done now, and what waits for another try of a send or a look-up. */
async function left({ sql }: Stage, at: Date): Promise<Left> {
  const [row] = await sql<Left[]>`
    select (select count(*) from messages where state = 'pending')::int
         + (select count(*) from outbox where state in ('waiting', 'running', 'unknown') and run_at <= ${at})::int as now,
           (select count(*) from outbox where job in ('send_messages', 'run_turn')
             and (state = 'unknown' or state in ('waiting', 'running') and attempts > 0))::int as soon`;
  return row ?? { now: 0, soon: 0 };
}

async function untilNothingIsDue(stage: Stage): Promise<Left> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    await stage.provider.quiet();
    const rest = await left(stage, stage.now());
    if (rest.now === 0 || performance.now() > until) return rest;
    await pause(250);
  }
}

/**
 * The provider is well again, until all that is due is done and every retry has had its time: the clock jumps over the
 * waits between. What came due by the last jump is worked off too.
 */
export async function settle(stage: Stage): Promise<void> {
  stage.provider.weather = CALM;
  for (let jumps = 0; jumps < 8; jumps += 1) {
    const { soon } = await untilNothingIsDue(stage);
    if (soon === 0) return;
    await stage.pass(JUMP_MS);
    await pause(1_500);
  }
  await untilNothingIsDue(stage);
}
