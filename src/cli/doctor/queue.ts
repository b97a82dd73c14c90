import { ok, wrong } from '../../diagnosis.ts';
import { evictionOf, openQueue } from '../../jobs/queue.ts';
import { runningDatabase } from '../running-database.ts';
import type { Examination } from './examination.ts';

/** The dispatcher: it answers, and Redis may not throw tickets away. */
export const queue: Examination = {
  name: 'queue',
  mend: 'Check REDIS_URL, or remove it: the queue then lives on PostgreSQL.',
  async examine(config) {
    const { REDIS_URL: redisUrl } = config;
    const dispatcher = await openQueue(redisUrl ? { redisUrl } : { databaseUrl: await runningDatabase(config) });
    try {
      if (!(await dispatcher.alive())) return [wrong('does not answer within two seconds', queue.mend)];
    } finally {
      await dispatcher.close();
    }
    if (!redisUrl) return [ok('on PostgreSQL, answers')];
    const policy = await evictionOf(redisUrl);
    return policy === 'noeviction'
      ? [ok('on Redis, answers')]
      : [wrong(`Redis evicts keys (maxmemory-policy ${policy ?? 'unknown'})`, 'Set maxmemory-policy noeviction.')];
  },
};
