import { join } from 'node:path';
import { type ClosedLoop, closedLoop } from './closed-loop.ts';
import { type HelplineProcess, KEYS, startHelplineProcess } from './helpline-process.ts';
import { lessonPhones } from './lesson-phones.ts';
import { Provider } from './provider.ts';
import { median } from './quantiles.ts';
import { type Servers, startServers } from './servers.ts';

const CONNECTIONS = 50;

/** The roles of the processes of one helpline; the first receives. */
const LAYOUTS = [['all'], ['web', 'worker', 'worker']] as const;

/** Of one layout; `ofOne`: its messages a second over those of the single process, in the same round. */
interface ScaledFigures {
  roles: readonly string[];
  perSecond: number;
  /** Processor time of all its processes, a message. */
  cpuMicros: number;
  ofOne: number;
  rounds: ClosedLoop[];
}

interface Asked {
  phones: number;
  rounds: number;
  say: (line: string) => void;
}

/** Several processes measured as one: the first one's port, the sum of what all use. */
function asOne([first, ...others]: [HelplineProcess, ...HelplineProcess[]]): HelplineProcess {
  const all = [first, ...others];
  const sum = (field: 'cpuSeconds' | 'nowMb' | 'peakMb'): number =>
    all.reduce((total, one) => total + one.used()[field], 0);
  return {
    ...first,
    used: () => ({ cpuSeconds: sum('cpuSeconds'), nowMb: sum('nowMb'), peakMb: sum('peakMb') }),
    stop: async () => void (await Promise.all(all.map((one) => one.stop()))),
  };
}

/** The first is ready, and its tables made, before the others start. */
async function startLayout([first, ...others]: (typeof LAYOUTS)[number], env: Record<string, string>) {
  const receives = await startHelplineProcess({ ...env, ROLE: first });
  const works = await Promise.all(others.map((ROLE) => startHelplineProcess({ ...env, ROLE })));
  return asOne([receives, ...works]);
}

const environmentOf = (servers: Servers, provider: Provider): Record<string, string> => ({
  ...KEYS,
  ...provider.env,
  DATA_DIR: join(servers.folder, 'data'),
  QUIET_SECONDS: '1',
  ...(servers.redisUrl !== null && { REDIS_URL: servers.redisUrl }),
});

/** The closed loop through one process, and through one that receives and two that work, on one PostgreSQL and Redis. */
export async function benchScaled({ phones: count, rounds, say }: Asked): Promise<ScaledFigures[]> {
  const servers = await startServers();
  const provider = await Provider.start();
  const shared = environmentOf(servers, provider);
  const measured = LAYOUTS.map((roles) => ({ roles, rounds: [] as ClosedLoop[] }));
  let from = 0;
  try {
    for (let round = 1; round <= rounds; round++) {
      for (const { roles, rounds: kept } of measured) {
        const helpline = await startLayout(roles, { ...shared, DATABASE_URL: await servers.freshDatabase() });
        from += count;
        const phones = lessonPhones(provider, { from, count });
        kept.push(await closedLoop({ helpline, provider, phones, connections: CONNECTIONS }).finally(helpline.stop));
        say(`${roles.join(' + ')}, round ${round} of ${rounds}: ${Math.round(kept.at(-1)?.perSecond ?? 0)} messages/s`);
      }
    }
  } finally {
    await provider.stop();
    await servers.stop();
  }
  const one = measured[0]?.rounds ?? [];
  return measured.map(({ roles, rounds: all }) => ({
    roles,
    perSecond: median(all.map(({ perSecond }) => perSecond)),
    cpuMicros: median(all.map(({ cpuMicros }) => cpuMicros)),
    ofOne: median(all.map(({ perSecond }, at) => perSecond / (one[at]?.perSecond ?? perSecond))),
    rounds: all,
  }));
}
