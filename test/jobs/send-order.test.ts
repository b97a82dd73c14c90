import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { sendMessagesJob } from '../../src/jobs/send-messages.ts';
import { outbox } from '../../src/store/tables/index.ts';
import { BACKENDS, MINUTE, startHelpline, type TestHelpline } from '../support/helpline.ts';
import { correspondent, fails, post, rowOf, rowsTo } from './posting.ts';

const texts = (n: number, mark: string) => Array.from({ length: n }, (_, i) => `${mark} ${i}`);

describe.each(BACKENDS)('sending on the %s queue', (backend) => {
  const skip = backend === 'redis' && inject('redisUrl') === null;
  let line: TestHelpline;
  beforeAll(async () => {
    if (!skip) line = await startHelpline({ backend });
  });
  afterAll(() => line?.close());

  it.skipIf(skip)('keeps the order of each phone through failures, with all workers at work', async () => {
    const people = await Promise.all(Array.from({ length: 6 }, () => correspondent(line, 'family')));
    for (const [i, { phone }] of people.entries()) {
      await fails(line, phone, i % 2 === 0 ? 'unreachable' : 'rate_limited', 1 + (i % 3));
    }
    for (const text of texts(8, 'kabar')) await Promise.all(people.map((one) => post(line.ctx, one, text)));
    await line.passes(20 * MINUTE);
    for (const one of people) expect(await line.heard(one.phone)).toEqual(texts(8, 'kabar'));
  });

  it.skipIf(skip)('lets an alert and an urgent reply pass a message that waits for its retry', async () => {
    const officer = await correspondent(line, 'officer');
    await fails(line, officer.phone, 'unreachable', 1);
    await post(line.ctx, officer, 'pertama');
    await line.work.drain();
    await post(line.ctx, officer, 'kedua');
    await post(line.ctx, officer, 'tanda', { purpose: 'alert' });
    await post(line.ctx, officer, 'bahaya', { purpose: 'reply', urgent: true });
    await line.work.drain();
    expect(await line.heard(officer.phone)).toEqual(['tanda', 'bahaya']);
    await line.passes(MINUTE);
    expect(await line.heard(officer.phone)).toEqual(['tanda', 'bahaya', 'pertama', 'kedua']);
  });

  it.skipIf(skip)('is quiet while messages wait behind a retry: they are due with it, not before', async () => {
    const someone = await correspondent(line, 'family');
    await fails(line, someone.phone, 'unreachable', 3);
    await post(line.ctx, someone, 'pertama');
    await line.work.drain();
    const second = await post(line.ctx, someone, 'kedua');
    await line.passes(10 * MINUTE);
    expect(await line.heard(someone.phone)).toEqual(['pertama', 'kedua']);
    expect((await rowOf(line, second)).attempts).toBe(1);
  });

  it.skipIf(skip)('gives a message to a human after its last try, and the later ones go on', async () => {
    const someone = await correspondent(line, 'family');
    await fails(line, someone.phone, 'unreachable', 6);
    const first = await post(line.ctx, someone, 'pertama');
    await post(line.ctx, someone, 'kedua');
    await line.passes(120 * MINUTE);
    expect(await rowOf(line, first)).toMatchObject({ state: 'human', attempts: 6, errorCode: 'unreachable' });
    expect(await line.heard(someone.phone)).toEqual(['kedua']);
    const told = (await line.decisions()).filter((one) => one.address === someone.phone.from);
    expect(told.map((one) => one.event)).toContain('delivery_failed');
  });

  it.skipIf(skip)('counts a bug as a try, and after the last gives it to a human: the later ones go on', async () => {
    const someone = await correspondent(line, 'family');
    const first = await post(line.ctx, someone, 'pertama');
    // Bytes that nobody sealed cannot be opened: whoever tries throws.
    await line.ctx.connection.db
      .update(outbox)
      .set({ body: Buffer.alloc(40) })
      .where(eq(outbox.id, first));
    await post(line.ctx, someone, 'kedua');
    await line.work.drain();
    expect(await rowOf(line, first)).toMatchObject({ state: 'waiting', attempts: 1 });
    await line.passes(120 * MINUTE);
    expect(await rowOf(line, first)).toMatchObject({ state: 'human', attempts: 6 });
    expect(await line.heard(someone.phone)).toContain('kedua');
  });

  it.skipIf(skip)('sends once however often and however many at once the job runs', async () => {
    const someone = await correspondent(line, 'family');
    const ids = await Promise.all(texts(3, 'sekali').map((text) => post(line.ctx, someone, text)));
    const twice = [...ids, ...ids, ...ids];
    await Promise.all(twice.map((id) => sendMessagesJob.run(line.ctx, id)));
    await line.work.drain();
    for (const id of ids) await sendMessagesJob.run(line.ctx, id);
    expect((await line.heard(someone.phone)).sort()).toEqual(texts(3, 'sekali'));
    expect((await rowsTo(line, someone)).map((row) => [row.state, row.attempts])).toEqual(ids.map(() => ['done', 1]));
  });
});
