import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openQueue, type Ticket } from '../../src/jobs/queue.ts';
import { CannotStart } from '../../src/store/embedded/cannot-start.ts';
import { type CutProxy, startCutProxy } from '../support/cut-proxy.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';

let database: TestDatabase;
let wire: CutProxy;
beforeAll(async () => {
  database = await createTestDatabase();
  wire = await startCutProxy(database.url);
});
afterAll(async () => {
  await wire.close();
  await database.drop();
});

it('a queue whose PostgreSQL is not there is not begun: it would never work again', async () => {
  wire.cut();
  await expect(openQueue({ databaseUrl: wire.url })).rejects.toThrow(CannotStart);
  await wire.mend();
});

it('one that lost its PostgreSQL hands out and works again when it is back', async () => {
  const queue = await openQueue({ databaseUrl: wire.url });
  const worked: string[] = [];
  let tell = (): void => {};
  await queue.work(async ({ id }: Ticket) => {
    worked.push(id);
    tell();
  }, 1);
  const next = () => new Promise<void>((resolve) => (tell = resolve));
  const first = next();
  await queue.add([{ id: 'first', job: 'run_turn' }]);
  await first;
  wire.cut();
  await expect(queue.add([{ id: 'lost', job: 'run_turn' }])).rejects.toThrow();
  await wire.mend();
  const second = next();
  await queue.add([{ id: 'second', job: 'run_turn' }]);
  await second;
  expect(worked).toEqual(['first', 'second']);
  await queue.close();
});

it.runIf(inject('redisUrl'))('a Redis may come later', async () => {
  const far = await startCutProxy(inject('redisUrl') ?? '');
  far.cut();
  const opening = openQueue({ redisUrl: far.url });
  await far.mend();
  const queue = await opening;
  expect(await queue.alive()).toBe(true);
  await queue.close();
  await far.close();
});
