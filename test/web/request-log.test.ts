import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { logRequests } from '../../src/web/request-log.ts';

test('an answer is logged by pattern, id, status and time, never by what the URL says', async () => {
  const lines: unknown[] = [];
  const app = Fastify();
  logRequests(app, { info: (fields, message) => lines.push({ ...fields, message }) });
  app.get('/things/:name', async () => 'ok');
  await app.inject('/things/CANARYNAME?text=CANARYTEXT');
  await app.inject('/CANARYPATH');
  const line = { id: expect.any(String), ms: expect.any(Number), message: 'answered' };
  expect(lines).toEqual([
    { ...line, route: '/things/:name', status: 200 },
    { ...line, route: 'none', status: 404 },
  ]);
  expect(JSON.stringify(lines)).not.toContain('CANARY');
  await app.close();
});
