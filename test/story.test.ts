import { afterEach, describe, expect, inject, it } from 'vitest';
import { BACKENDS, type Phone, startHelpline, type TestHelpline } from './support/helpline.ts';

const MOTHER: Phone = { channel: 'sms', from: '+6280000005551' };
const REPORT = 'LAPOR anak saya siti di arab 5 bln tdk digaji, desa kuripan garung wonosobo';

let line: TestHelpline;
afterEach(() => line.close());

const numberIn = (text: string | undefined): string => /\d{5,8}/.exec(text ?? '')?.[0] ?? '';

describe.each(BACKENDS)('the story on the %s queue', (backend) => {
  const skip = backend === 'redis' && inject('redisUrl') === null;

  it.skipIf(skip)('a mother writes, her village officer accepts, she is told, and it ends with her yes', async () => {
    line = await startHelpline({ backend });
    const kader = await line.officer('Melati');

    await line.says(MOTHER, REPORT);
    const [asked] = await line.heard(MOTHER);
    const number = numberIn(asked);
    expect(asked).toContain(`Nomor ${number}`);
    expect(asked).toContain('1 boleh 2 jangan');
    expect(await line.heard(kader)).toEqual([]);

    await line.says(MOTHER, '1 jam 4 sore');
    expect(await line.heard(MOTHER)).toHaveLength(1);
    const [alert] = await line.heard(kader);
    expect(alert).toContain(`${number}. Ada warga perlu dibantu`);
    expect(alert).not.toMatch(/gaji|arab|siti|kuripan/i);

    await line.says(kader, '1');
    const facts = (await line.heard(kader)).at(-1);
    expect(facts).toContain('Arab Saudi');
    expect(facts).toContain('gaji belum dibayar 5 bln');
    expect(facts).toContain('Telepon jam 16.00: +6280000005551');
    expect((await line.heard(MOTHER)).at(-1)).toContain('petugas sudah ada: CONTOH Kader Melati (desa)');

    await line.says(MOTHER, 'STATUS');
    expect((await line.heard(MOTHER)).at(-1)).toContain(`${number} (hari ini): sedang ditangani petugas`);

    await line.says(kader, 'CATAT sudah telepon ibunya');
    expect((await line.heard(kader)).at(-1)).toContain('sudah dicatat');
    await line.says(kader, 'SELESAI');
    expect((await line.heard(MOTHER)).at(-1)).not.toContain('sudah selesai');
    await line.says(kader, '1');
    expect((await line.heard(MOTHER)).at(-1)).toContain('kata petugas sudah selesai. Benar? 1 benar 2 belum');
    await line.says(MOTHER, '1');
    expect((await line.decisions()).map((one) => one.event)).toContain('case_confirmed');
  });
});
