import { Redis } from 'ioredis';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { allCases, storedMessages } from '../inbox/turns.ts';
import { BACKENDS, HOUR, MINUTE, type Phone, startHelpline, type TestHelpline } from '../support/helpline.ts';
import { createTestDatabase } from '../support/postgres.ts';
import { until, type Wire, wireTo } from './cut.ts';
import { correspondent, post, rowsTo } from './posting.ts';

const MOTHER: Phone = { channel: 'sms', from: '+6280000005801' };
const SISTER: Phone = { channel: 'sms', from: '+6280000005802' };
const REPORT = 'LAPOR anak saya siti di arab 5 bln tdk digaji, desa kuripan garung wonosobo';
const noRedis = inject('redisUrl') === null;

let line: TestHelpline;
let wire: Wire | null = null;
afterEach(async () => {
  await line?.close();
  await wire?.close();
  wire = null;
});

const ready = async () => (await line.app.inject({ url: '/ready' })).statusCode;
const readyAgain = () => until(ready, (status) => status === 200);
/** What a job that died with its server held is free again after a minute. */
const afterLeases = () => line.ctx.clock.moveTo(new Date(line.ctx.clock.now().getTime() + MINUTE + 1));

describe.each(BACKENDS)('the database goes away and comes back, on the %s queue', (backend) => {
  const skip = backend === 'redis' && noRedis;

  it.skipIf(skip)('503 while it is gone; then all goes on by itself', async () => {
    const database = await createTestDatabase();
    wire = await wireTo(database.url);
    line = await startHelpline({ backend, databaseUrl: wire.url });
    await line.says(SISTER, REPORT);
    expect(await ready()).toBe(200);

    wire.cut();
    expect(await line.sends(MOTHER, REPORT, { id: 'in-gone' })).toBe(503);
    expect(await ready()).toBe(503);
    expect((await line.app.inject({ url: '/health' })).statusCode).toBe(200);

    wire.mend();
    expect(await readyAgain()).toBe(200);
    expect(await line.sends(MOTHER, REPORT, { id: 'in-gone' })).toBe(202);
    afterLeases();
    await line.passes(5 * MINUTE);
    expect(await line.heard(MOTHER)).toHaveLength(1);
    expect(await storedMessages(line)).toHaveLength(2);
    expect(await allCases(line)).toHaveLength(2);
    await line.close();
    await database.drop();
  });

  it.skipIf(skip)('what was being sent when it went is lost to nobody and comes once', async () => {
    const database = await createTestDatabase();
    wire = await wireTo(database.url);
    line = await startHelpline({ backend, databaseUrl: wire.url });
    const people = await Promise.all([1, 2, 3].map(() => correspondent(line, 'family')));
    for (let n = 0; n < 5; n += 1) await Promise.all(people.map((one) => post(line.ctx, one, `kabar ${n}`)));
    line.ctx.nudge();
    const some = async () => (await line.messages()).length;
    await until(some, (n) => n >= 4);
    wire.cut();
    wire.mend();
    expect(await readyAgain()).toBe(200);
    afterLeases();
    await line.passes(HOUR);
    for (const one of people) {
      const heard = await line.heard(one.phone);
      expect(new Set(heard).size).toBe(5);
      // A send whose answer was lost with the database is the one thing that may come twice: its outcome is unknown.
      const unknown = (await rowsTo(line, one)).filter((row) => row.attempts > 1).length;
      expect(heard.length - 5).toBeLessThanOrEqual(unknown);
    }
    await line.close();
    await database.drop();
  });
});

describe('the Redis queue', () => {
  it.skipIf(noRedis)('goes away and comes back: rows wait, /ready says so, then everything happens once', async () => {
    wire = await wireTo(inject('redisUrl') ?? '');
    line = await startHelpline({ env: { REDIS_URL: `${wire.url}/${Number(process.env.VITEST_POOL_ID ?? 1) % 16}` } });
    expect(await ready()).toBe(200);
    wire.cut();
    expect(await until(ready, (status) => status === 503)).toBe(503);
    expect(await line.sends(MOTHER, REPORT)).toBe(202);
    expect(await line.heard(MOTHER)).toEqual([]);
    wire.mend();
    expect(await readyAgain()).toBe(200);
    afterLeases();
    await line.passes(5 * MINUTE);
    expect(await line.heard(MOTHER)).toHaveLength(1);
    expect(await allCases(line)).toHaveLength(1);
  });

  it.skipIf(noRedis)('is emptied at every step of a story: nothing is lost, nothing comes twice', async () => {
    line = await startHelpline({ backend: 'redis' });
    const redis = new Redis(line.ctx.config.REDIS_URL ?? '');
    const emptied = async (step: Promise<unknown>) => {
      await step;
      await redis.flushdb();
      afterLeases();
      await line.work.drain();
    };
    const kader = await line.officer('Melati');
    await emptied(line.sends(MOTHER, REPORT));
    await line.passes(MINUTE);
    await emptied(line.sends(MOTHER, '1 jam 4 sore'));
    await emptied(line.sends(kader, '1'));
    await emptied(line.sends(kader, 'SELESAI'));
    await line.passes(5 * MINUTE);
    await redis.quit();
    expect(await allCases(line)).toMatchObject([{ state: 'answered' }]);
    const [asked, taken, done, ...more] = await line.heard(MOTHER);
    expect([asked, taken, done]).toEqual([
      expect.stringContaining('1 boleh 2 jangan'),
      expect.stringContaining('petugas sudah ada'),
      expect.stringContaining('sudah selesai. Benar?'),
    ]);
    expect(more).toEqual([]);
    const heard = await line.heard(kader);
    expect(new Set(heard).size).toBe(heard.length);
  });
});
