import { join } from 'node:path';
import { type ClosedLoop, closedLoop } from './closed-loop.ts';
import { KEYS, startHelplineProcess } from './helpline-process.ts';
import { lessonPhones } from './lesson-phones.ts';
import { Provider } from './provider.ts';
import { median } from './quantiles.ts';
import { startServers } from './servers.ts';

const CONNECTIONS = 50;
const ROUNDS = 3;

/** Of one queue, the median round and all rounds. */
interface QueueFigures {
  perSecond: number;
  startSeconds: number;
  peakMb: number;
  rounds: ClosedLoop[];
}

/** Signed webhooks to provider-accepted replies, over 50 connections, on each queue there is; rounds take turns. */
export async function benchWebhook(of: {
  phones: number;
  say: (line: string) => void;
}): Promise<Record<string, QueueFigures>> {
  const servers = await startServers();
  const provider = await Provider.start();
  const env = {
    ...KEYS,
    ...provider.env,
    DATABASE_URL: servers.databaseUrl,
    DATA_DIR: join(servers.folder, 'data'),
    QUIET_SECONDS: '1',
  };
  const queues = { postgres: {}, ...(servers.redisUrl && { redis: { REDIS_URL: servers.redisUrl } }) };
  const figures: Record<string, QueueFigures> = {};
  let from = 0;
  try {
    for (let round = 1; round <= ROUNDS; round++) {
      for (const [queue, more] of Object.entries(queues)) {
        // One at a time, so that two do not share the machine.
        const helpline = await startHelplineProcess({ ...env, ...more });
        const phones = lessonPhones(provider, { from, count: of.phones });
        from += of.phones;
        const loop = await closedLoop({ helpline, provider, phones, connections: CONNECTIONS });
        of.say(`webhook, queue on ${queue}, round ${round} of ${ROUNDS}: ${Math.round(loop.perSecond)} messages/s`);
        const rounds = [...(figures[queue]?.rounds ?? []), loop];
        const perSecond = median(rounds.map((one) => one.perSecond));
        figures[queue] = { perSecond, startSeconds: helpline.startSeconds, peakMb: helpline.used().peakMb, rounds };
        await helpline.stop();
      }
    }
    return figures;
  } finally {
    await provider.stop();
    await servers.stop();
  }
}
