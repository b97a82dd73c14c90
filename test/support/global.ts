import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../../src/store/embedded/start-embedded.ts';
import { ensureTemplate } from './postgres.ts';
import { startRedis } from './redis.ts';
import { clearAbandoned, makeScratch } from './scratch.ts';
import { prepareTemplate } from './template.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A PostgreSQL server whose user may create databases: see createTestDatabase. */
    postgresUrl: string;
    /** Null where the machine has no redis-server. */
    redisUrl: string | null;
  }
}

/** One PostgreSQL and one Redis for a whole run; TEST_DATABASE_URL and TEST_REDIS_URL name others to use. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await clearAbandoned();
  const scratch = await makeScratch();
  const database = await startPostgres(join(scratch, 'postgres'));
  const redis = await startRedis(scratch);
  await ensureTemplate(database.url, prepareTemplate);
  project.provide('postgresUrl', database.url);
  project.provide('redisUrl', redis?.url ?? null);
  return async () => {
    await Promise.all([database.stop(), redis?.stop()]);
    await rm(scratch, { recursive: true, force: true });
  };
}

async function startPostgres(dataDir: string): Promise<{ url: string; stop(): Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL;
  if (given !== undefined) return { url: given, stop: async () => undefined };
  return startEmbedded({ dataDir, clonePath: dataDir, durable: false, log: () => undefined });
}
