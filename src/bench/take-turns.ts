import { join } from 'node:path';
import { type ClosedLoop, closedLoop } from './closed-loop.ts';
import { type HelplineProcess, KEYS } from './helpline-process.ts';
import { lessonPhones } from './lesson-phones.ts';
import { Provider } from './provider.ts';
import { median } from './quantiles.ts';
import { type Servers, startServers } from './servers.ts';

const CONNECTIONS = 50;

/** What is measured in turns with others: a helpline that is started anew for each round. */
export interface Contestant {
  name: string;
  start(): Promise<HelplineProcess>;
}

/** Of one contestant; `ofFirst`: its messages a second over those of the first one, in the same round. */
export interface Turns {
  perSecond: number;
  /** Processor time of the helpline, a message. */
  cpuMicros: number;
  ofFirst: number;
  rounds: ClosedLoop[];
}

export interface TurnsAsked {
  phones: number;
  rounds: number;
  say: (line: string) => void;
}

/** What a helpline is started with on these servers, but for its database. */
const environmentOf = (servers: Servers, provider: Provider): Record<string, string> => ({
  ...KEYS,
  ...provider.env,
  DATA_DIR: join(servers.folder, 'data'),
  QUIET_SECONDS: '1',
  ...(servers.redisUrl !== null && { REDIS_URL: servers.redisUrl }),
});

/** The closed loop through each contestant, round by round, on one PostgreSQL and Redis. @returns in the same order */
export async function takeTurns(
  { phones: count, rounds, say }: TurnsAsked,
  contestantsOn: (servers: Servers, env: Record<string, string>) => Promise<Contestant[]>,
): Promise<Turns[]> {
  const servers = await startServers();
  const provider = await Provider.start();
  const measured: { contestant: Contestant; rounds: ClosedLoop[] }[] = [];
  let from = 0;
  try {
    for (const contestant of await contestantsOn(servers, environmentOf(servers, provider)))
      measured.push({ contestant, rounds: [] });
    for (let round = 1; round <= rounds; round++) {
      for (const { contestant, rounds: kept } of measured) {
        const helpline = await contestant.start();
        from += count;
        const phones = lessonPhones(provider, { from, count });
        const figures = await closedLoop({ helpline, provider, phones, connections: CONNECTIONS }).finally(
          helpline.stop,
        );
        kept.push(figures);
        say(`${contestant.name}, round ${round} of ${rounds}: ${Math.round(figures.perSecond)} messages/s`);
      }
    }
  } finally {
    await provider.stop();
    await servers.stop();
  }
  const first = measured[0]?.rounds ?? [];
  return measured.map(({ rounds: all }) => ({
    perSecond: median(all.map(({ perSecond }) => perSecond)),
    cpuMicros: median(all.map(({ cpuMicros }) => cpuMicros)),
    ofFirst: median(all.map(({ perSecond }, at) => perSecond / (first[at]?.perSecond ?? perSecond))),
    rounds: all,
  }));
}
