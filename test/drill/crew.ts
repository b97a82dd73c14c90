import { fileURLToPath } from 'node:url';
import { type Running, startProcess } from '../support/start-process.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SHIFTED = fileURLToPath(new URL('../support/shifted-time.mjs', import.meta.url));

/** Longer than any fault lasts. */
const PATIENCE_MS = 15 * 60_000;

/** One process of the helpline: started again each time it is killed, on its own port, its output kept. */
export class Member {
  readonly name: string;
  readonly #env: NodeJS.ProcessEnv;
  /** What all its lives printed. */
  readonly printed: string[] = [];
  #running: Running | null = null;

  constructor(name: string, env: NodeJS.ProcessEnv) {
    this.name = name;
    this.#env = env;
  }

  /** Resolves when it says that it is ready. @throws with all it said when it ends before. */
  async start(): Promise<void> {
    const args = ['--import', SHIFTED, '--import', 'tsx', 'src/main.ts'];
    const running = startProcess(process.execPath, args, { cwd: ROOT, env: this.#env });
    this.#running = running;
    await running.says(/is ready/, 120_000);
  }

  /** Ends it, by kill -9 or as an operator does, and waits until it is gone. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const running = this.#running;
    if (!running) return;
    this.#running = null;
    if (!running.isOver()) running.signal(signal);
    await running.ended;
    this.printed.push(...running.said);
  }

  /** Started again; a start that a fault refuses is tried again, as systemd does. */
  async startAgain(): Promise<void> {
    const until = performance.now() + PATIENCE_MS;
    for (;;) {
      try {
        return await this.start();
      } catch (error) {
        await this.end('SIGKILL');
        if (performance.now() > until) throw error;
      }
    }
  }

  /** Its clock is read again from its file. */
  jump(): void {
    this.#running?.signal('SIGUSR2');
  }
}
