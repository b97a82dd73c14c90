import { afterAll, beforeAll, expect, it } from 'vitest';
import { HOUR, MINUTE, type Phone, startHelpline, type TestHelpline } from './support/helpline.ts';

/** Critical cases that share nothing, and nobody takes one. */
const MANY = 12;
const worker = (n: number): Phone => ({ channel: 'whatsapp', from: `+96650000${String(7800 + n)}` });

let line: TestHelpline;
beforeAll(async () => {
  line = await startHelpline();
  for (let n = 0; n < MANY; n += 1) await line.sends(worker(n), 'tolong saya dipukul majikan dan dikunci di kamar');
  await line.settles();
  await line.passes(3 * HOUR);
});
afterAll(() => line.close());

it('alarms that nobody answers are counted once a few rang: no desk phone is drowned, and none is left out', async () => {
  for (const name of ['Cempaka', 'Flamboyan']) {
    const officer = await line.officer(name);
    const before = (await line.heard(officer)).length;
    await line.passes(2 * HOUR);
    const heard = (await line.heard(officer)).slice(before);
    // Each by itself would be more than forty.
    expect(heard.length, heard.join('\n')).toBeLessThanOrEqual(22);
    const counted = heard.filter((text) => text.includes('BELUM ADA YANG PEGANG. Mulai dari ini'));
    expect(counted.length).toBeGreaterThanOrEqual(4);
    expect(counted.at(-1)).toContain(`Ada ${MANY} urusan menunggu`);
    expect(heard.join('\n')).not.toMatch(/pukul|kunci|kamar/);
  }
});

it('who takes one by its number has that one, and the count goes down', async () => {
  const cempaka = await line.officer('Cempaka');
  const number = /balas (\d+) 1/.exec(
    (await line.heard(cempaka)).findLast((text) => /balas \d+ 1/.test(text)) ?? '',
  )?.[1];
  await line.says(cempaka, `${number} 1`);
  expect((await line.heard(cempaka)).at(-1)).toContain(`${number}`);
  await line.passes(HOUR);
  const last = (await line.heard(cempaka)).findLast((text) => text.includes('Mulai dari ini'));
  expect(last).toContain(`Ada ${MANY - 1} urusan menunggu`);
});

it('a wish to die rings by itself (S18)', async () => {
  await line.says(worker(99), 'saya mau bunuh diri malam ini');
  const cempaka = await line.officer('Cempaka');
  const number = /(\d+)\. Ada warga/.exec((await line.heard(cempaka)).at(-1) ?? '')?.[1];
  expect(number).toBeDefined();
  await line.passes(40 * MINUTE);
  const heard = await line.heard(cempaka);
  expect(heard.some((text) => text.includes(`${number}. BELUM ADA YANG PEGANG urusan ini`))).toBe(true);
});
