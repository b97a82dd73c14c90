import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '../store/database.ts';
import { freePort } from '../store/embedded/free-port.ts';
import { startEmbedded } from '../store/embedded/start-embedded.ts';

/** A PostgreSQL that keeps its promises (fsync), and a Redis; gone after the run. */
export interface Servers {
  databaseUrl: string;
  /** An empty database of its own: what one helpline left to be done does not fall due in the next. @returns its URL */
  freshDatabase(): Promise<string>;
  /** Null on a machine without `redis-server`. */
  redisUrl: string | null;
  /** For data directories of the helplines that are measured. */
  folder: string;
  stop(): Promise<void>;
}

async function startRedis(folder: string): Promise<{ url: string; stop(): Promise<void> } | null> {
  const port = await freePort();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'no'];
  const child = spawn('redis-server', args, { stdio: 'ignore' });
  try {
    await once(child, 'spawn');
  } catch {
    return null;
  }
  const ended = once(child, 'exit');
  return {
    url: `redis://127.0.0.1:${port}`,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

export async function startServers(): Promise<Servers> {
  const folder = await mkdtemp(join(tmpdir(), 'helpline-bench-'));
  // As root, PostgreSQL runs as another account: what it keeps elsewhere would not go with this folder.
  await chmod(folder, 0o711);
  const redis = await startRedis(folder);
  const database = await startEmbedded({ dataDir: join(folder, 'postgres'), clonePath: folder, log: () => {} });
  const { db, close } = connect(database.url, 1);
  let made = 0;
  return {
    databaseUrl: database.url,
    async freshDatabase() {
      made += 1;
      await db.execute(`create database bench_${made}`);
      const url = new URL(database.url);
      url.pathname = `bench_${made}`;
      return url.href;
    },
    redisUrl: redis?.url ?? null,
    folder,
    async stop() {
      await close();
      await Promise.all([database.stop(), redis?.stop()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
