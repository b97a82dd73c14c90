import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { freePort } from '../../src/store/embedded/free-port.ts';

export interface TestRedis {
  url: string;
  stop(): Promise<void>;
}

/** A Redis for one test run: TEST_REDIS_URL, else `redis-server` from the PATH, else null. */
export async function startRedis(folder: string): Promise<TestRedis | null> {
  const given = process.env.TEST_REDIS_URL;
  if (given !== undefined) return { url: given, stop: async () => undefined };
  return startRedisOn(folder, await freePort());
}

/** A Redis of our own on this port, or null where the machine has none. */
export async function startRedisOn(folder: string, port: number): Promise<TestRedis | null> {
  const settings = { port: String(port), bind: '127.0.0.1', dir: folder, save: '', appendonly: 'no' };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]);
  const child = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  try {
    await once(child, 'spawn');
  } catch {
    return null;
  }
  await saysReady(child.stdout);
  const ended = once(child, 'exit');
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return { url: `redis://127.0.0.1:${port}`, stop };
}

async function saysReady(output: NodeJS.ReadableStream): Promise<void> {
  for await (const line of createInterface({ input: output })) {
    if (line.includes('Ready to accept connections')) return;
  }
  throw new Error('redis-server ended before it was ready.');
}
