import { randomBytes, randomInt } from 'node:crypto';
import postgres, { type Sql } from 'postgres';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { freePort } from '../../src/store/embedded/free-port.ts';
import { BY_DAY, dayNow } from '../support/by-day.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';
import { type Running, startProcess } from '../support/start-process.ts';

/** How many times the whole story is told and broken; RUNS asks for more, at most a kill in each of its messages. */
const RUNS = Math.min(Number(process.env.RUNS ?? 3), 5);

const MOTHER = { channel: 'sms', from: '+6280000005901' };
const KADER = { channel: 'sms', from: '+6280000000011' };
const REPORT = 'LAPOR anak saya siti di arab 5 bln tdk digaji, desa kuripan garung wonosobo';

const STORY = [
  { id: 'm1', ...MOTHER, text: REPORT },
  { id: 'm2', ...MOTHER, text: '1 jam 4 sore' },
  { id: 'k1', ...KADER, text: '1' },
  { id: 'k2', ...KADER, text: 'SELESAI' },
  { id: 'k3', ...KADER, text: '1' },
  { id: 'm3', ...MOTHER, text: '1' },
];

let database: TestDatabase;
let sql: Sql;
let running: Running | null;
let env: NodeJS.ProcessEnv;
let base: string;

beforeEach(async () => {
  database = await createTestDatabase();
  sql = postgres(database.url, { max: 2, onnotice: () => undefined });
  const port = await freePort();
  base = `http://127.0.0.1:${port}`;
  const key = () => randomBytes(32).toString('base64');
  env = {
    PATH: process.env.PATH,
    DATABASE_URL: database.url,
    HELPLINE_MASTER_KEY: key(),
    HELPLINE_LOOKUP_KEY: key(),
    SIMULATOR: 'on',
    QUIET_SECONDS: '1',
    ...BY_DAY.env,
    PORT: String(port),
    DATA_DIR: '.data/test',
  };
  running = null;
});
afterEach(async () => {
  await kill();
  await sql.end();
  await database.drop();
});

async function start(): Promise<void> {
  running = startProcess(process.execPath, [...BY_DAY.args, '--import', 'tsx', 'src/main.ts'], { env });
  await running.says(/is ready/);
}

async function kill(): Promise<void> {
  if (!running) return;
  running.signal('SIGKILL');
  await running.ended;
  running = null;
}

/** Posts as a provider does: 202, or it comes again. @returns whether it was taken. */
async function post(message: (typeof STORY)[number]): Promise<boolean> {
  const headers = { 'content-type': 'application/json' };
  const request = { method: 'POST', headers, body: JSON.stringify(message) };
  const answer = await fetch(`${base}/simulator/messages`, request).catch(() => null);
  return answer?.status === 202;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Until nothing waits that could be done now: leases of a killed process are at most 30 seconds. */
async function settled(): Promise<void> {
  const end = performance.now() + 90_000;
  for (;;) {
    const [left] = await sql`
      select (select count(*) from messages where state = 'pending')
           + (select count(*) from outbox where state in ('waiting', 'running')
                and (run_at <= ${dayNow()} or timer = 'quiet')) as n`;
    if (Number(left?.n) === 0) return;
    if (performance.now() > end) throw new Error(`${left?.n} still wait`);
    await pause(100);
  }
}

/** Until a job stands before what this test has locked. */
async function waitsForLock(): Promise<void> {
  const end = performance.now() + 30_000;
  for (;;) {
    const [row] = await sql`select count(*)::int as n from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`;
    if (row?.n > 0) return;
    if (performance.now() > end) throw new Error('nobody came');
    await pause(50);
  }
}

/** Tells one message and kills the process some milliseconds into what follows, then starts it and tells it again. */
async function toldAndKilled(message: (typeof STORY)[number], afterMs: number): Promise<void> {
  const posted = post(message);
  await pause(afterMs);
  await kill();
  await posted;
  await start();
  expect(await post(message)).toBe(true);
}

async function outcome() {
  const events = await sql`select type, count(*)::int as n from events
    where type in ('case_opened', 'village_answered', 'officer_alerted', 'case_accepted', 'case_finished', 'case_confirmed')
    group by type order by type`;
  const sent = await sql`select purpose, count(*)::int as n from outbox where job = 'send_messages'
    group by purpose order by purpose`;
  const cases = await sql`select state from cases`;
  const heard = await sql`select provider_id, state from messages order by provider_id`;
  return { events: [...events], sent: [...sent], cases: [...cases], heard: [...heard] };
}

const ONCE = {
  events: [
    { type: 'case_accepted', n: 1 },
    { type: 'case_confirmed', n: 1 },
    { type: 'case_finished', n: 1 },
    { type: 'case_opened', n: 1 },
    { type: 'officer_alerted', n: 1 },
    { type: 'village_answered', n: 1 },
  ],
  cases: [{ state: 'closed' }],
  heard: ['k1', 'k2', 'k3', 'm1', 'm2', 'm3'].map((provider_id) => ({ provider_id, state: 'done' })),
};

/** What was said in a story that nobody disturbed. */
let whole: Awaited<ReturnType<typeof outcome>>['sent'] | null = null;

const BACKENDS = ['postgres', 'redis'] as const;

describe.each(BACKENDS)('kill -9 in the middle of the story, on the %s queue', (backend) => {
  const redisUrl = inject('redisUrl');
  const skip = backend === 'redis' && redisUrl === null;
  beforeEach(() => {
    if (backend === 'redis') env.REDIS_URL = `${redisUrl}/9`;
  });

  it.skipIf(skip)('undisturbed, everything happens once', async () => {
    await start();
    for (const message of STORY) {
      expect(await post(message)).toBe(true);
      await settled();
    }
    const { sent, ...rest } = await outcome();
    expect(rest).toEqual(ONCE);
    whole = sent;
  });

  const moments = Array.from({ length: RUNS }, (_, run) => ({ run, at: run % STORY.length, afterMs: randomInt(600) }));
  it.skipIf(skip).each(moments)(
    'run $run: killed $afterMs ms into message $at, nothing is lost or doubled',
    async ({ at, afterMs }) => {
      await start();
      for (const [n, message] of STORY.entries()) {
        if (n === at) await toldAndKilled(message, afterMs);
        else expect(await post(message)).toBe(true);
        await settled();
      }
      const { sent, ...rest } = await outcome();
      expect(rest).toEqual(ONCE);
      expect(sent).toEqual(whole);
      // A send that the kill cut off is unknown and waits its ten minutes; all others left at their first try.
      const states = await sql`select state, attempts, count(*)::int as n from outbox
      where job = 'send_messages' group by state, attempts`;
      expect(states.filter((row) => row.state !== 'unknown')).toEqual([
        { state: 'done', attempts: 1, n: expect.any(Number) },
      ]);
      expect(states.reduce((sum, row) => (row.state === 'unknown' ? sum + row.n : sum), 0)).toBeLessThanOrEqual(1);
    },
  );

  it.skipIf(skip)('killed in the middle of a job, the job is done within a minute of the restart', async () => {
    await start();
    expect(await post(STORY[0] as (typeof STORY)[number])).toBe(true);
    await settled();
    await sql`insert into outbox (id, job, case_id, run_at, created_at)
      select gen_random_uuid(), 'route_case', id, ${new Date(dayNow().getTime() + 2_000)}, ${dayNow()} from cases`;
    await sql.begin(async (tx) => {
      await tx`select id from cases for update`;
      await waitsForLock();
      await kill();
    });
    await start();
    const begun = performance.now();
    await settled();
    expect(performance.now() - begun).toBeLessThan(45_000);
    const [row] = await sql`select state, attempts from outbox where job = 'route_case' and timer is null`;
    expect(row).toEqual({ state: 'done', attempts: 1 });
  });

  it.skipIf(skip)('killed between the two commits, the turn happens after the restart', async () => {
    await start();
    const [report] = STORY;
    if (!report) throw new Error('no story');
    const blocked = sql.begin(async (tx) => {
      // Commit 1 needs no event, commit 2 does.
      await tx`lock table events in exclusive mode`;
      expect(await post(report)).toBe(true);
      await pause(100);
      await kill();
      const [stored] = await tx`select state from messages where provider_id = 'm1'`;
      expect(stored?.state).toBe('pending');
    });
    await blocked;
    await start();
    await settled();
    expect((await outcome()).heard).toEqual([{ provider_id: 'm1', state: 'done' }]);
    expect(await sql`select state from cases`).toHaveLength(1);
  });
});
