import { afterEach, describe, expect, it } from 'vitest';
import { type Phone, startHelpline, type TestHelpline } from './support/helpline.ts';

const MOTHER: Phone = { channel: 'sms', from: '+6280000005581' };
const WORKER: Phone = { channel: 'whatsapp', from: '+85290005582' };
const SECOND = 1_000;

let line: TestHelpline;
afterEach(() => line.close());

/** Several messages in quick succession, without the quiet that would end them. */
async function bubbles(phone: Phone, ...texts: string[]): Promise<void> {
  for (const text of texts) await line.sends(phone, text);
  await line.work.drain();
}

describe('people write in bubbles', () => {
  it('fourteen one-line messages in a minute get one answer, after the quiet', async () => {
    line = await startHelpline();
    const words = 'pak saya mau lapor anak saya siti di arab sudah lima bulan tidak digaji'.split(' ');
    await bubbles(MOTHER, ...words);
    expect(await line.heard(MOTHER)).toEqual([]);
    await line.passes(30 * SECOND);
    const [answer, ...more] = await line.heard(MOTHER);
    expect(answer).toContain('Nomor');
    expect(more).toEqual([]);
  });

  it('the parts of one long SMS are one report, whichever comes first', async () => {
    line = await startHelpline();
    await bubbles(MOTHER, 'gaji 5 bln, desa kuripan garung wonosobo', 'LAPOR anak saya siti di arab belum dibayar');
    await line.passes(30 * SECOND);
    const [answer, ...more] = await line.heard(MOTHER);
    expect(answer).toContain('Nomor');
    expect(answer).not.toContain('Desa mana');
    expect(more).toEqual([]);
    expect((await line.decisions()).filter((one) => one.event === 'case_opened')).toHaveLength(1);
  });

  it('danger that only the bubbles together say is heard when they are read', async () => {
    line = await startHelpline();
    await bubbles(WORKER, 'saya mau', 'bunuh', 'diri');
    await line.passes(30 * SECOND);
    expect((await line.decisions()).map((one) => one.event)).toContain('danger_read');
    expect((await line.heard(WORKER)).at(-1)).toContain('Sekarang sedang bersama siapa?');
  });

  it('danger in a bubble does not wait for the quiet', async () => {
    line = await startHelpline();
    await bubbles(WORKER, 'kak', 'tolong saya dipukul majikan');
    expect((await line.heard(WORKER)).at(-1)).toContain('Sudah kami terima dan teruskan');
    await line.passes(60 * SECOND);
    expect(await line.heard(WORKER)).toHaveLength(1);
  });

  it('a polite "tolong bu" among bubbles about wages rings nobody, the bare word is asked about, alone it is a cry', async () => {
    line = await startHelpline();
    const events = async () => (await line.decisions()).map((one) => one.event);
    await bubbles(MOTHER, 'bu anak saya siti di arab', 'gaji 5 bulan belum dibayar', 'tolong bu');
    await line.passes(30 * SECOND);
    expect(await line.heard(MOTHER)).toEqual([expect.stringContaining('Boleh petugas desa tahu?')]);
    await line.says(MOTHER, 'tolong ya bu');
    expect(await events()).not.toContain('danger_read');
    await bubbles(WORKER, 'gaji saya 3 bulan belum dibayar', 'tolong');
    expect(await line.heard(WORKER)).toEqual([expect.stringContaining('Kakak baik-baik saja?')]);
    const opened = (await events()).filter((one) => one === 'case_opened').length;
    await line.passes(16 * 60 * SECOND);
    expect((await events()).filter((one) => one === 'case_opened')).toHaveLength(opened + 1);
    const third: Phone = { channel: 'whatsapp', from: '+85290005583' };
    await bubbles(third, 'tolong bu');
    expect(await line.heard(third)).toEqual([expect.stringContaining('Sudah kami terima dan teruskan')]);
  });

  it('a digit sent twice before the menu arrives chooses nothing', async () => {
    line = await startHelpline();
    await line.says(WORKER, 'halo kak');
    await line.sends(WORKER, '1');
    await line.sends(WORKER, '1');
    await line.work.drain();
    await line.passes(30 * SECOND);
    const heard = await line.heard(WORKER);
    expect(heard.filter((text) => text.includes('layanan info pekerja migran'))).toHaveLength(1);
    expect((await line.decisions()).filter((one) => one.event === 'case_opened')).toEqual([]);
  });

  it('an answer to a choice and a word for quiet are answered at once', async () => {
    line = await startHelpline();
    await bubbles(WORKER, 'halo kak');
    await bubbles(WORKER, '9');
    expect(await line.heard(WORKER)).toEqual(['Baik, terima kasih.']);
    await line.passes(60 * SECOND);
    expect(await line.heard(WORKER)).toHaveLength(1);
  });
});
