import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { freePort } from '../store/embedded/free-port.ts';

/** Processor seconds a process has used so far, and its memory in MB: just now, and the most it ever held. */
interface Used {
  cpuSeconds: number;
  nowMb: number;
  peakMb: number;
}

/** One running helpline: compiled where it is installed so, else as `npm start` runs it. */
export interface HelplineProcess {
  port: number;
  /** From the first instruction to ready, in seconds. */
  startSeconds: number;
  used(): Used;
  stop(): Promise<void>;
}

const key = (): string => randomBytes(32).toString('base64');
/** One pair for a run: several helplines share a database. */
export const KEYS = { HELPLINE_MASTER_KEY: key(), HELPLINE_LOOKUP_KEY: key() };

const TICKS = 100;

function usedBy(pid: number): Used {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = (field: string): number => Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
  const cpuSeconds = (Number(fields[11]) + Number(fields[12])) / TICKS;
  return { cpuSeconds, nowMb: megabytes('VmRSS'), peakMb: megabytes('VmHWM') };
}

async function isReady(child: ChildProcess): Promise<void> {
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
    if (line.includes('is ready')) return void child.stdout?.resume();
    said.push(line);
  }
  throw new Error(`the helpline did not start:\n${said.join('\n')}`);
}

/** What a process of the helpline is started with, and nothing else of ours. */
export const environment = (env: Record<string, string>): Record<string, string> => ({
  PATH: process.env.PATH ?? '',
  LOG_LEVEL: 'warn',
  SIMULATOR: 'off',
  ...env,
});

const ENTRY = existsSync('src/main.js') ? ['src/main.js'] : ['--import', 'tsx', 'src/main.ts'];

/** Starts one with this environment and nothing else of ours. @throws when it does not start */
export async function startHelplineProcess(env: Record<string, string>, args: string[] = []): Promise<HelplineProcess> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, [...args, ...ENTRY], {
    env: environment({ PORT: String(port), ...env }),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  await isReady(child);
  return {
    port,
    startSeconds: (performance.now() - began) / 1000,
    used: () => usedBy(child.pid ?? 0),
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
