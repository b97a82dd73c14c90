import { fileURLToPath } from 'node:url';
import { type Running, startProcess } from '../support/start-process.ts';

const SHIFTED = fileURLToPath(new URL('../support/shifted-time.mjs', import.meta.url));

/** Longer than any fault lasts. */
const PATIENCE_MS = 15 * 60_000;

/** One process of the helpline: started again each time it is killed, on its own port, its output kept. */
export class Member {
  readonly name: string;
  readonly #env: NodeJS.ProcessEnv;
  /** Where the helpline is installed. */
  readonly #home: string;
  /** What all its lives printed. */
  readonly printed: string[] = [];
  /** The last words of each life that nobody ended. */
  readonly died: string[] = [];
  #running: Running | null = null;
  #starting: Promise<void> | null = null;

  constructor(name: string, home: string, env: NodeJS.ProcessEnv) {
    this.name = name;
    this.#home = home;
    this.#env = env;
  }

  /** Resolves when it says that it is ready. @throws with all it said when it ends before. */
  async start(): Promise<void> {
    const args = ['--import', SHIFTED, 'src/main.js'];
    const running = startProcess(process.execPath, args, { cwd: this.#home, env: this.#env });
    this.#running = running;
    await running.says(/is ready/, 120_000);
    void running.ended.then(() => this.#diedOf(running));
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
  startAgain(): Promise<void> {
    this.#starting ??= this.#untilReady().finally(() => {
      this.#starting = null;
    });
    return this.#starting;
  }

  async #untilReady(): Promise<void> {
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

  /** One that nobody ended is started again too. */
  async #diedOf(running: Running): Promise<void> {
    if (this.#running !== running) return;
    this.died.push(`${this.name}: ${running.said.slice(-12).join(' | ')}`);
    await this.end('SIGKILL');
    await this.startAgain();
  }

  /** Its clock is read again from its file; one that is gone reads it when it starts. */
  jump(): void {
    if (this.#running && !this.#running.isOver()) this.#running.signal('SIGUSR2');
  }
}
