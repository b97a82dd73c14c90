import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { freePort } from '../../src/store/embedded/free-port.ts';
import { startHelpline, type TestHelpline } from '../support/helpline.ts';
import { startRedisOn, type TestRedis } from '../support/redis.ts';
import { until } from './cut.ts';
import { newPhone } from './posting.ts';

const PLEA = 'tolong saya dikurung majikan, saya dipukul, saya dari desa kuripan garung wonosobo';

describe.skipIf(!inject('redisUrl'))('work that somebody in danger waits for', () => {
  let [folder, line, redis] = ['', null as unknown as TestHelpline, null as TestRedis | null];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'begin-'));
    redis = await startRedisOn(folder, await freePort());
    line = await startHelpline({ env: { REDIS_URL: redis?.url ?? '' } });
  });
  afterAll(async () => {
    await line.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('is done where the queue is gone: district and desk are told', async () => {
    await redis?.stop();
    const her = newPhone('whatsapp');
    expect(await line.sends(her, PLEA)).toBe(202);
    const above = (await line.roster()).filter(
      ({ level, on_call }) => level === 'district' || (level === 'desk' && on_call),
    );
    const told = (): Promise<string[][]> =>
      Promise.all(above.map(({ channel, address }) => line.heard({ channel, from: address })));
    const heard = await until(told, (all) => all.filter((texts) => texts.length > 0).length >= 2);
    expect(heard.flat().filter((text) => text.includes('MENDESAK'))).toHaveLength(2);
    const [reply = ''] = await until(
      () => line.heard(her),
      (texts) => texts.length > 0,
    );
    expect(reply).toContain('teruskan');
  });
});
