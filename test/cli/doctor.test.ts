import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from 'drizzle-orm';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { createTwilio } from '../../src/channels/twilio/index.ts';
import { database } from '../../src/cli/doctor/database.ts';
import { directory } from '../../src/cli/doctor/directory.ts';
import { judge } from '../../src/cli/doctor/disk.ts';
import { type Examination, examine } from '../../src/cli/doctor/examination.ts';
import { examineInward } from '../../src/cli/doctor/index.ts';
import { keys } from '../../src/cli/doctor/keys.ts';
import { queue } from '../../src/cli/doctor/queue.ts';
import { roster } from '../../src/cli/doctor/roster.ts';
import { web } from '../../src/cli/doctor/web.ts';
import { work } from '../../src/cli/doctor/work.ts';
import { createClock } from '../../src/clock.ts';
import { type Config, readConfig } from '../../src/config.ts';
import type { Context } from '../../src/context.ts';
import { createUnits } from '../../src/store/unit.ts';
import { createVault } from '../../src/store/vault/vault.ts';
import { FakeTwilio } from '../support/fake-twilio.ts';
import { startHelpline, type TestHelpline } from '../support/helpline.ts';
import { createEmptyDatabase } from '../support/postgres.ts';
import { twilioConfig } from '../support/twilio-config.ts';

let line: TestHelpline;
/** The helpline by today's clock: its own stands elsewhere. */
let ctx: Context;
beforeAll(async () => {
  line = await startHelpline();
  ctx = { ...line.ctx, clock: createClock() };
});
afterAll(() => line.close());

const seen = async <Of>(one: Examination<Of>, of: Of): Promise<string[]> =>
  (await examine(one, of)).map(({ level, says }) => `${level} ${says}`);

/** The same database, opened with another pair of keys. */
const withKeys = (master: string | undefined, lookup: string | undefined): Context => {
  const pair = { master: Buffer.from(master ?? '', 'base64'), lookup: Buffer.from(lookup ?? '', 'base64') };
  return { ...ctx, ...createUnits(ctx.connection, createVault(pair), ctx.clock.now) };
};
const OTHER_KEY = Buffer.alloc(32, 7).toString('base64');

describe('the database', () => {
  it('is well', async () => {
    expect(await seen(database, ctx)).toEqual([
      expect.stringMatching(/^ok PostgreSQL 18\.\d+, UTF8$/),
      expect.stringMatching(/^ok tables of this version/),
      expect.stringMatching(/^ok \d+ connections/),
      'ok its clock agrees with this machine',
    ]);
  });

  it('has another clock than this machine', async () => {
    const off = { ...ctx, clock: createClock(() => Date.now() + 3_600_000) };
    expect(await seen(database, off)).toContain('wrong its clock is 3600 s away from this machine');
  });

  it('lacks a migration, or has one too many', async () => {
    const run = (statement: string) => ctx.unit(({ tx }) => tx.execute(sql.raw(statement)));
    await run(`insert into drizzle.__drizzle_migrations (hash, created_at) values ('doctor', 0)`);
    expect(await seen(database, ctx)).toContainEqual(expect.stringMatching(/^wrong tables are of a newer version/));
    await run(`delete from drizzle.__drizzle_migrations where hash = 'doctor'`);
    await run(`create table kept_migrations as select * from drizzle.__drizzle_migrations`);
    await run(`delete from drizzle.__drizzle_migrations where id = (select max(id) from drizzle.__drizzle_migrations)`);
    expect(await seen(database, ctx)).toContain('wrong tables lack 1 migrations');
    await run(`insert into drizzle.__drizzle_migrations select * from kept_migrations where id not in
      (select id from drizzle.__drizzle_migrations)`);
    expect(await seen(database, ctx)).toContainEqual(expect.stringMatching(/^ok tables/));
  });

  it('is empty: said once, and nothing in it is asked', async () => {
    const empty = await createEmptyDatabase();
    const told: string[] = [];
    await examineInward({ ...ctx.config, DATABASE_URL: empty.url }, (name, { says }) => told.push(`${name} ${says}`));
    expect(told).toContain('database no tables yet');
    expect(told.filter((one) => !one.startsWith('database'))).toEqual([]);
    await empty.drop();
  });

  it('has no room for two processes', async () => {
    const many = { ...ctx, config: { ...ctx.config, DATABASE_POOL: 200 } };
    expect(await seen(database, many)).toContainEqual(expect.stringMatching(/^look .* two processes want 410$/));
  });

  it('does not answer: said once, and nothing behind it is asked', async () => {
    const told: string[] = [];
    const nowhere = { ...ctx.config, DATABASE_URL: 'postgres://nobody:secret-word@127.0.0.1:1/none' };
    await examineInward(nowhere, (name, { level, says }) => told.push(`${level} ${name} ${says}`));
    expect(told.filter((one) => one.startsWith('wrong database'))).toHaveLength(1);
    expect(told.join('\n')).toContain('cannot be reached');
    expect(told.join('\n')).not.toMatch(/secret-word|keys|roster/);
  });
});

describe('the keys', () => {
  it('open and find what is stored', async () => {
    expect(await seen(keys, ctx)).toEqual(['ok open and find what is stored']);
  });

  it('another master key opens nothing', async () => {
    const text = (key: Buffer | undefined) => key?.toString('base64');
    const wrongMaster = withKeys(OTHER_KEY, text(ctx.config.HELPLINE_LOOKUP_KEY));
    const [found] = await examine(keys, wrongMaster);
    expect(found).toMatchObject({ level: 'wrong', mend: expect.stringContaining('HELPLINE_MASTER_KEY') });
    const wrongLookup = withKeys(text(ctx.config.HELPLINE_MASTER_KEY), OTHER_KEY);
    expect(await seen(keys, wrongLookup)).toEqual(['wrong HELPLINE_LOOKUP_KEY finds nobody']);
  });
});

describe('the queue', () => {
  const redisUrl = inject('redisUrl');
  const on = (url: string): Config => ({ ...ctx.config, REDIS_URL: url });

  it('lives on PostgreSQL', async () => {
    expect(await seen(queue, ctx.config)).toEqual(['ok on PostgreSQL, answers']);
  });

  it('has a Redis that does not answer', async () => {
    expect(await seen(queue, on('redis://127.0.0.1:1'))).toEqual(['wrong does not answer within two seconds']);
  });

  it.runIf(redisUrl)('has a Redis that throws tickets away', async () => {
    const client = new Redis(redisUrl ?? '');
    try {
      expect(await seen(queue, on(redisUrl ?? ''))).toEqual(['ok on Redis, answers']);
      await client.config('SET', 'maxmemory-policy', 'allkeys-lru');
      expect(await seen(queue, on(redisUrl ?? ''))).toEqual(['wrong Redis evicts keys (maxmemory-policy allkeys-lru)']);
    } finally {
      await client.config('SET', 'maxmemory-policy', 'noeviction');
      client.disconnect();
    }
  });
});

describe('people', () => {
  const off = (where: string, set: string) =>
    ctx.unit(({ tx }) => tx.execute(sql.raw(`update officers set ${set} ${where}`)));

  it('are at every step, and two may be woken', async () => {
    expect(await seen(roster, ctx)).toEqual([
      'ok village: 2 of 2 on duty',
      'ok backup: 2 of 2 on duty',
      'ok district: 2 of 2 on duty',
      'ok desk: 2 of 2 on duty',
      'ok 3 on call',
    ]);
  });

  it('are there and have not answered: SIAP is what is missing, not another roster', async () => {
    await off(`where level in ('district', 'village') or on_call`, `standing = 'invited'`);
    const found = await examine(roster, ctx);
    await off(`where standing = 'invited'`, `standing = 'active'`);
    const mends = found.filter(({ level }) => level !== 'ok').map(({ says, mend }) => `${says} ${mend}`);
    expect(mends).toContainEqual(expect.stringMatching(/^district: 0 of 2 on duty .*SIAP/));
    expect(mends.at(-1)).toMatch(/^On call .* ask those who are invited to answer SIAP$/);
  });

  it('are missing', async () => {
    await off(`where level in ('district', 'village')`, 'on_duty = false');
    await off('', 'on_call = false');
    const found = await seen(roster, ctx);
    expect(found).toContain('look village: 0 of 2 on duty');
    expect(found).toContain('wrong district: 0 of 2 on duty');
    expect(found).toContainEqual(expect.stringMatching(/^wrong On call for what cannot wait: 0 of at least 2/));
  });
});

it('numbers that nobody called, and whom to name first where nobody has signed it, are named by country', async () => {
  const [unready, unsigned, due] = await seen(directory, ctx);
  expect(unready).toMatch(/^look no checked mission: .*SA/);
  expect(unsigned).toMatch(/^look nobody has signed whom to name first: .*SA/);
  expect(due).toMatch(/^look \d+ numbers wait to be called$/);
});

it('work that nobody takes up', async () => {
  expect(await seen(work, line.ctx)).toEqual([expect.stringMatching(/^ok 0 due/)]);
  const later = new Date(line.ctx.clock.now().getTime() + 700 * 86_400_000);
  const [found] = await seen(work, {
    ...line.ctx,
    clock: createClock(() => later.getTime()),
    ...createUnits(ctx.connection, createVault({ master: Buffer.alloc(32), lookup: Buffer.alloc(32) }), () => later),
  });
  expect(found).toMatch(/^wrong \d+ due, the oldest for \d+ s$/);
});

it.each([
  [0.5, 'wrong'],
  [3, 'look'],
  [40, 'ok'],
])('%d GiB of disk are %s', (gib, level) => {
  expect(judge(gib * 2 ** 30).level).toBe(level);
});

describe('the web side', () => {
  it('is asked here and by its public address', async () => {
    const server = createServer((request, response) => response.writeHead(request.url === '/ready' ? 503 : 200).end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const here = { ...ctx.config, HOST: '127.0.0.1', PORT: port, PUBLIC_BASE_URL: `http://127.0.0.1:${port}/` };
    expect(await seen(web, here)).toEqual(['wrong answers 503 on /ready', 'ok PUBLIC_BASE_URL leads here']);
    await new Promise((resolve) => server.close(resolve));
    expect(await seen(web, here)).toEqual([
      `wrong nothing answers on port ${port}`,
      'look PUBLIC_BASE_URL cannot be reached from this machine',
    ]);
    expect(await seen(web, { ...here, ROLE: 'worker' })).toEqual(['ok role worker: serves no web']);
  });
});

describe('Twilio', () => {
  let fake: FakeTwilio;
  const { smsFrom, alertTemplateSid, publicBaseUrl } = twilioConfig();
  beforeEach(async () => {
    fake = await FakeTwilio.start({ publicBaseUrl });
    return () => fake.close();
  });
  const account = () => `/2010-04-01/Accounts/${fake.accountSid}`;
  const template = `/v1/Content/${alertTemplateSid}/ApprovalRequests`;

  function healthy(): void {
    fake.resources.set(`${account()}.json`, { status: 'active', type: 'Full' });
    const number = { phone_number: smsFrom, capabilities: { sms: true }, sms_url: `${publicBaseUrl}/webhooks/twilio` };
    fake.resources.set(`${account()}/IncomingPhoneNumbers.json`, { incoming_phone_numbers: [number], page: 0 });
    fake.resources.set(template, { whatsapp: { status: 'approved', category: 'UTILITY' } });
  }

  const probed = async (changes = {}): Promise<string[]> => {
    const config = twilioConfig({
      apiUrl: fake.url,
      accountSid: fake.accountSid,
      authToken: fake.authToken,
      ...changes,
    });
    return ((await createTwilio(config).probe?.()) ?? []).map(({ level, says }) => `${level} ${says}`);
  };

  it('would take our messages', async () => {
    healthy();
    expect(await probed()).toEqual([
      'ok the account is active',
      "ok this machine's clock agrees with Twilio's",
      'ok the SMS sender is ours and its messages come here',
      'ok the alert template is approved',
    ]);
    expect(fake.creates).toEqual([]);
  });

  it('would not', async () => {
    healthy();
    fake.resources.set(`${account()}.json`, { status: 'suspended' });
    fake.resources.set(`${account()}/IncomingPhoneNumbers.json`, { incoming_phone_numbers: [], page: 0 });
    fake.resources.set(template, { whatsapp: { status: 'rejected' } });
    const found = await probed();
    expect(found).toContain('wrong the account is suspended');
    expect(found).toContain('wrong TWILIO_SMS_FROM is not a number of this account');
    expect(found).toContain('wrong the alert template is rejected');
    expect(await probed({ alertTemplateSid: null })).toContain('wrong TWILIO_ALERT_TEMPLATE_SID is not set');
  });

  it('a trial, a webhook that leads elsewhere, a template for advertising', async () => {
    healthy();
    fake.resources.set(`${account()}.json`, { status: 'active', type: 'Trial' });
    const number = { phone_number: smsFrom, capabilities: { sms: true }, sms_url: 'https://elsewhere.example.org' };
    fake.resources.set(`${account()}/IncomingPhoneNumbers.json`, { incoming_phone_numbers: [number], page: 0 });
    fake.resources.set(template, { whatsapp: { status: 'approved', category: 'MARKETING' } });
    const found = await probed();
    expect(found).toContain('wrong a trial account sends to verified numbers only');
    expect(found).toContain("look the SMS sender's own webhook is another address");
    expect(found).toContain('look the alert template is of category MARKETING');
  });

  it('does not know us: the refusal is ours, without its words', async () => {
    await expect(probed({ authToken: 'another-invented-token' })).rejects.toMatchObject({ code: 'misconfigured' });
  });
});

it('a configuration that cannot be read names every variable', () => {
  expect(() => readConfig({ NODE_ENV: 'production' })).toThrow(/DATABASE_URL[\s\S]*TWILIO_AUTH_TOKEN/);
});
