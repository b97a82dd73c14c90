import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Redis } from 'ioredis';
import type { Sql } from 'postgres';
import { startRedisOn, type TestRedis } from '../support/redis.ts';
import type { Member } from './crew.ts';
import type { Dice } from './dice.ts';
import { type Backend, openSql, type Parts, prepare, startDatabase } from './prepare.ts';
import type { Provider } from './provider.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The machine of a drill: a PostgreSQL behind a wire, a Redis, a provider, processes, and their one clock. */
export class Stage {
  readonly provider: Provider;
  readonly web: Member[];
  readonly workers: Member[];
  readonly #parts: Parts;

  private constructor(parts: Parts) {
    this.#parts = parts;
    this.provider = parts.provider;
    this.web = parts.web;
    this.workers = parts.workers;
  }

  /** Everything runs and the officers are enrolled and ready when it resolves. */
  static async open(backend: Backend, dice: Dice, crew: { web: number; workers: number }): Promise<Stage> {
    const parts = await prepare(backend, dice, crew);
    const stage = new Stage(parts);
    await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', 'src/cli/officers.ts', 'import', parts.roster, '--yes'],
      {
        cwd: ROOT,
        env: parts.env,
      },
    );
    await Promise.all(stage.members.map((member) => member.start()));
    return stage;
  }

  get members(): Member[] {
    return [...this.web, ...this.workers];
  }

  /** Of the auditor: past the wire. */
  get sql(): Sql {
    return this.#parts.sql;
  }

  get redis(): TestRedis | null {
    return this.#parts.redis;
  }

  /** What the helpline takes for now. */
  now(): Date {
    return new Date(Date.now() + this.#parts.shift);
  }

  /** Time passes, for the provider too. */
  async pass(ms: number): Promise<void> {
    this.#parts.time.passed += ms;
    await this.jump(ms);
  }

  /** The clock of every process of the helpline jumps, and nobody else's. */
  async jump(ms: number): Promise<void> {
    this.#parts.shift += ms;
    await writeFile(this.#parts.shiftFile, String(this.#parts.shift));
    for (const member of this.members) member.jump();
  }

  /** PostgreSQL is gone for so long, then comes up again on the same data. */
  async withoutPostgres(ms: number): Promise<void> {
    const parts = this.#parts;
    await parts.sql.end({ timeout: 1 });
    await parts.database.stop();
    await new Promise((resolve) => setTimeout(resolve, ms));
    parts.database = await startDatabase(parts.scratch);
    parts.wire.aim(parts.database.url);
    parts.sql = openSql(parts.database.url);
  }

  /** One server process is killed: PostgreSQL ends all others, forgets its memory and recovers from its log. */
  async crashPostgres(): Promise<void> {
    const [{ pid } = { pid: 0 }] = await this.sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
    process.kill(pid, 'SIGKILL');
    for (let tries = 0; tries < 300; tries += 1) {
      if (await this.sql`select 1`.catch(() => null)) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('PostgreSQL did not come up again.');
  }

  /** Redis loses everything it had, under those who use it. */
  async flushRedis(): Promise<void> {
    if (!this.redis) return;
    const client = new Redis(this.redis.url);
    await client.flushall();
    client.disconnect();
  }

  /** Redis is gone for so long, and comes up again empty. */
  async withoutRedis(ms: number): Promise<void> {
    const { redis, scratch } = this.#parts;
    if (!redis) return;
    await redis.stop();
    await new Promise((resolve) => setTimeout(resolve, ms));
    this.#parts.redis = await startRedisOn(scratch, Number(new URL(redis.url).port));
  }

  async close(): Promise<void> {
    await Promise.all(this.members.map((member) => member.end('SIGKILL')));
    await this.provider.close();
    await this.#parts.sql.end({ timeout: 1 });
    await this.#parts.wire.close();
    await Promise.all([this.#parts.database.stop(), this.#parts.redis?.stop()]);
    await rm(this.#parts.scratch, { recursive: true, force: true });
  }
}
