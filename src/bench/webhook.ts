import { join } from 'node:path';
import { type AlertsUnderLoad, alertsUnderLoad } from './alerts.ts';
import { type ClosedLoop, closedLoop } from './closed-loop.ts';
import { commitsPerSecond } from './commits.ts';
import { type HelplineProcess, KEYS, startHelplineProcess } from './helpline-process.ts';
import { type LessonPhone, lessonPhones } from './lesson-phones.ts';
import { enrolOfficers } from './officers.ts';
import { type OpenLoop, openLoop } from './open-loop.ts';
import { Provider } from './provider.ts';
import { median } from './quantiles.ts';
import { startServers } from './servers.ts';

const CONNECTIONS = 50;

/** One helpline's life under load, and the bound measured just before it. */
interface Round {
  commitsPerSecond: number;
  startSeconds: number;
  closed: ClosedLoop;
  open: OpenLoop[];
  /** At the highest rate. */
  alerts: AlertsUnderLoad;
  peakMb: number;
  afterMb: number;
}

/** Of one queue, the medians and all rounds. */
interface QueueFigures {
  perSecond: number;
  /** Messages a commit that this PostgreSQL could have made. */
  perCommit: number;
  rounds: Round[];
}

type Figures = Record<string, QueueFigures>;

interface Asked {
  phones: number;
  /** Messages a second of the open loops. */
  rates: number[];
  rounds: number;
  say: (line: string) => void;
}

/** Fresh phones at each call. */
function phoneBook(provider: Provider, count: number): () => LessonPhone[] {
  let from = 0;
  return () => {
    from += count;
    return lessonPhones(provider, { from, count });
  };
}

interface Stage {
  helpline: HelplineProcess;
  provider: Provider;
  phones: () => LessonPhone[];
  env: Record<string, string>;
  folder: string;
}

async function oneRound(stage: Stage, rates: readonly number[]): Promise<Omit<Round, 'commitsPerSecond'>> {
  const { helpline, provider, phones } = stage;
  await enrolOfficers(stage);
  const closed = await closedLoop({ helpline, provider, phones: phones(), connections: CONNECTIONS });
  const open: OpenLoop[] = [];
  for (const perSecond of rates) {
    open.push(await openLoop({ helpline, provider, phones: phones(), connections: CONNECTIONS, perSecond }));
  }
  const busiest = { helpline, provider, phones: phones(), connections: CONNECTIONS, perSecond: Math.max(...rates) };
  const alerts = await alertsUnderLoad(busiest);
  const { nowMb, peakMb } = helpline.used();
  return { startSeconds: helpline.startSeconds, closed, open, alerts, peakMb, afterMb: nowMb };
}

/** Signed webhooks to provider-accepted replies, over 50 connections, on each queue there is; rounds take turns. */
export async function benchWebhook({ phones: count, rates, rounds: most, say }: Asked): Promise<Figures> {
  const servers = await startServers();
  const provider = await Provider.start();
  const phones = phoneBook(provider, count);
  const shared = { ...KEYS, ...provider.env, DATA_DIR: join(servers.folder, 'data'), QUIET_SECONDS: '1' };
  const queues = { postgres: {}, ...(servers.redisUrl && { redis: { REDIS_URL: servers.redisUrl } }) };
  const rounds: Record<string, Round[]> = {};
  try {
    for (let round = 1; round <= most; round++) {
      for (const [queue, more] of Object.entries(queues)) {
        const bound = await commitsPerSecond(servers.databaseUrl);
        // One at a time, so that two do not share the machine.
        const env = { ...shared, ...more, DATABASE_URL: await servers.freshDatabase() };
        const helpline = await startHelplineProcess(env);
        const stage = { helpline, provider, phones, env, folder: servers.folder };
        const figures = await oneRound(stage, rates).finally(() => helpline.stop());
        rounds[queue] = [...(rounds[queue] ?? []), { commitsPerSecond: bound, ...figures }];
        say(`queue on ${queue}, round ${round} of ${most}: ${Math.round(figures.closed.perSecond)} messages/s`);
      }
    }
  } finally {
    await provider.stop();
    await servers.stop();
  }
  return Object.fromEntries(Object.entries(rounds).map(([queue, all]) => [queue, summed(all)]));
}

const summed = (rounds: Round[]): QueueFigures => ({
  perSecond: median(rounds.map(({ closed }) => closed.perSecond)),
  perCommit: median(rounds.map(({ closed, commitsPerSecond: bound }) => closed.perSecond / bound)),
  rounds,
});
