import { afterAll, beforeAll, expect, it } from 'vitest';
import { HOUR, MINUTE, type Phone, startHelpline, type TestHelpline } from './support/helpline.ts';

/** Critical cases that share nothing, and nobody takes one. */
const MANY = 8;
/** Hours of a ladder with many cases take long where much else runs. */
const PATIENCE = 300_000;
const worker = (n: number): Phone => ({ channel: 'whatsapp', from: `+96650000${String(7800 + n)}` });

let line: TestHelpline;
beforeAll(async () => {
  line = await startHelpline();
  for (let n = 0; n < MANY; n += 1) await line.sends(worker(n), 'tolong saya dipukul majikan dan dikunci di kamar');
  await line.settles();
  await line.passes(HOUR);
}, PATIENCE);
afterAll(() => line.close());

it(
  'alarms that nobody answers are counted once a few rang: no desk phone is drowned, and none is left out',
  async () => {
    const officers = [await line.officer('Cempaka'), await line.officer('Flamboyan')];
    const before = await Promise.all(officers.map(async (officer) => (await line.heard(officer)).length));
    await line.passes(HOUR);
    for (const [n, officer] of officers.entries()) {
      const heard = (await line.heard(officer)).slice(before[n]);
      // Each by itself would be more than thirty.
      expect(heard.length, heard.join('\n')).toBeLessThanOrEqual(18);
      const counted = heard.filter((text) => text.includes('BELUM ADA YANG PEGANG. Mulai dari ini'));
      expect(counted.length).toBeGreaterThanOrEqual(3);
      expect(counted.at(-1)).toContain(`Ada ${MANY} urusan menunggu`);
      expect(heard.join('\n')).not.toMatch(/pukul|kunci|kamar/);
    }
  },
  PATIENCE,
);

it(
  'who takes one by its number has that one, and the count goes down',
  async () => {
    const cempaka = await line.officer('Cempaka');
    const number = /balas (\d+) 1/.exec(
      (await line.heard(cempaka)).findLast((text) => /balas \d+ 1/.test(text)) ?? '',
    )?.[1];
    await line.says(cempaka, `${number} 1`);
    expect((await line.heard(cempaka)).at(-1)).toContain(`${number}`);
    await line.passes(30 * MINUTE);
    const last = (await line.heard(cempaka)).findLast((text) => text.includes('Mulai dari ini'));
    expect(last).toContain(`Ada ${MANY - 1} urusan menunggu`);
  },
  PATIENCE,
);

it(
  'a wish to die rings by itself (S18)',
  async () => {
    const desk = [await line.officer('Cempaka'), await line.officer('Flamboyan')];
    const heard = async () => (await Promise.all(desk.map((one) => line.heard(one)))).flat();
    const asked = async () => (await heard()).flatMap((text) => /(\d+)\. Ada warga/.exec(text)?.[1] ?? []);
    const before = await asked();
    await line.says(worker(99), 'saya mau bunuh diri malam ini');
    const number = (await asked()).find((one) => !before.includes(one));
    expect(number).toBeDefined();
    await line.passes(40 * MINUTE);
    expect((await heard()).some((text) => text.includes(`${number}. BELUM ADA YANG PEGANG urusan ini`))).toBe(true);
  },
  PATIENCE,
);
