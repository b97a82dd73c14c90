import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { BACKENDS, startHelpline, type TestHelpline } from '../support/helpline.ts';

const TOKEN = 'an-invented-token-of-the-test';
const signed = (token: string) => ({ authorization: `Basic ${Buffer.from(`operator:${token}`).toString('base64')}` });

describe.each(BACKENDS)('the queue on %s', (backend) => {
  let line: TestHelpline;
  beforeAll(async () => {
    line = await startHelpline({ backend, env: { QUEUE_BOARD_TOKEN: TOKEN } });
  });
  afterAll(() => line.close());

  it('is shown to who holds the token, and to nobody else', async () => {
    const none = await line.app.inject({ url: '/queue' });
    expect(none.statusCode).toBe(401);
    expect(none.headers['www-authenticate']).toContain('Basic');
    expect((await line.app.inject({ url: '/queue/api/queues', headers: signed('another') })).statusCode).toBe(401);
    expect((await line.app.inject({ url: '/queue/static/js/none.js' })).statusCode).toBe(401);
    const page = await line.app.inject({ url: '/queue', headers: signed(TOKEN) });
    expect(page.statusCode).toBe(200);
    expect(page.headers['content-security-policy']).toContain("default-src 'self'");
  });

  it('shows counts, and changes nothing', async () => {
    const { queues } = (await line.app.inject({ url: '/queue/api/queues', headers: signed(TOKEN) })).json();
    expect(queues).toMatchObject([{ name: 'helpline', readOnlyMode: true, counts: { waiting: 0 } }]);
    const emptied = await line.app.inject({
      method: 'PUT',
      url: '/queue/api/queues/helpline/clean/wait',
      headers: signed(TOKEN),
    });
    expect(emptied.statusCode).toBeGreaterThanOrEqual(400);
    expect(emptied.statusCode).toBeLessThan(500);
  });
});

it('is not there without a token, and a short one is refused', async () => {
  const line = await startHelpline();
  expect((await line.app.inject({ url: '/queue', headers: signed('') })).statusCode).toBe(404);
  await line.close();
  expect(() => readConfig({ QUEUE_BOARD_TOKEN: 'short' })).toThrow(/QUEUE_BOARD_TOKEN: must be at least 24/);
});
