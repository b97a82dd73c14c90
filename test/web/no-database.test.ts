import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { type OpenStage, openStage } from '../support/canary/stage.ts';
import { BACKENDS, type Backend } from '../support/helpline.ts';
import { createTestDatabase } from '../support/postgres.ts';

let stage: OpenStage;
afterEach(() => stage.close());
beforeEach(() => {
  sids = 0;
});

let sids: number;
const FROM = '+6280000006661';
const webhook = (body: string) => {
  sids += 1;
  return stage.fake.inbound({ From: FROM, To: '+62811000001', Body: body, MessageSid: `SMnodatabase${sids}` });
};
const statusOf = async (path: string) => (await fetch(`${stage.line.url}${path}`)).status;

const usable = BACKENDS.filter((backend) => backend !== 'redis' || inject('redisUrl') !== null);

it.each<Backend>(usable)(
  'without a database 503, and with it again the same message is taken, on %s',
  async (backend) => {
    stage = await openStage(await createTestDatabase(), { backend });
    const { line, fake, proxy } = stage;
    expect(await fake.post(line.url ?? '', webhook('anak saya di arab belum digaji'))).toEqual([200]);
    await line.settles();
    proxy.cut();

    const late = webhook('sudah lima bulan');
    expect(await fake.post(line.url ?? '', late, fake.status('SM1', 'delivered'))).toEqual([503, 503]);
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ channel: 'sms', from: FROM, text: 'halo' });
    expect((await fetch(`${line.url}/simulator/messages`, { method: 'POST', headers, body })).status).toBe(503);
    expect([await statusOf('/health'), await statusOf('/ready')]).toEqual([200, 503]);
    // Refusals need no database.
    expect(await fake.post(line.url ?? '', { ...late, signature: 'wrong' })).toEqual([403]);
    expect(await statusOf('/metrics')).toBe(200);

    await proxy.mend();
    await expect.poll(() => statusOf('/ready'), { timeout: 10_000 }).toBe(200);
    expect(await fake.post(line.url ?? '', late, late)).toEqual([200, 200]);
    await line.settles();
    const counted = await stage.administer('select count(*)::int as n from messages');
    expect(counted).toEqual([{ n: 2 }]);
  },
);
