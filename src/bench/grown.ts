import { join } from 'node:path';
import { type ClosedLoop, closedLoop } from './closed-loop.ts';
import { type Grown, grow } from './grow.ts';
import { KEYS, startHelplineProcess } from './helpline-process.ts';
import { lessonPhones } from './lesson-phones.ts';
import { Provider } from './provider.ts';
import { median } from './quantiles.ts';
import { startServers } from './servers.ts';

const CONNECTIONS = 50;

interface Asked {
  sizes: Grown[];
  phones: number;
  rounds: number;
  say: (line: string) => void;
}

/** Of one size; `ofFirst`: its messages a second over those of the first size, in the same round. */
interface GrownFigures extends Grown {
  perSecond: number;
  cpuMicros: number;
  ofFirst: number;
  rounds: ClosedLoop[];
}

/** The same closed loop with more and more people and their messages in the database; rounds take turns. */
export async function benchGrown({ sizes, phones: count, rounds, say }: Asked): Promise<GrownFigures[]> {
  const servers = await startServers();
  const provider = await Provider.start();
  const shared = { ...KEYS, ...provider.env, DATA_DIR: join(servers.folder, 'data'), QUIET_SECONDS: '1' };
  const queue = servers.redisUrl === null ? {} : { REDIS_URL: servers.redisUrl };
  const measured: (Grown & { env: Record<string, string>; rounds: ClosedLoop[] })[] = [];
  let from = 0;
  try {
    for (const size of sizes) {
      const env = { ...shared, ...queue, DATABASE_URL: await servers.freshDatabase() };
      await grow(env.DATABASE_URL, size);
      measured.push({ ...size, env, rounds: [] });
      say(`${size.people} people with ${size.messagesEach} messages each are in their database`);
    }
    for (let round = 1; round <= rounds; round++) {
      for (const { env, people, rounds: kept } of measured) {
        const helpline = await startHelplineProcess(env);
        from += count;
        const phones = lessonPhones(provider, { from, count });
        const figures = await closedLoop({ helpline, provider, phones, connections: CONNECTIONS }).finally(
          helpline.stop,
        );
        kept.push(figures);
        say(`${people} people, round ${round} of ${rounds}: ${Math.round(figures.perSecond)} messages/s`);
      }
    }
  } finally {
    await provider.stop();
    await servers.stop();
  }
  const first = measured[0]?.rounds ?? [];
  return measured.map(({ people, messagesEach, rounds: all }) => ({
    people,
    messagesEach,
    perSecond: median(all.map(({ perSecond }) => perSecond)),
    cpuMicros: median(all.map(({ cpuMicros }) => cpuMicros)),
    ofFirst: median(all.map(({ perSecond }, at) => perSecond / (first[at]?.perSecond ?? perSecond))),
    rounds: all,
  }));
}
