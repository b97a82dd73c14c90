import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Phone, startHelpline, type TestHelpline } from './support/helpline.ts';

const DAY = 24 * 3_600_000;
const MOTHER: Phone = { channel: 'sms', from: '+6280000005581' };
const WORKER: Phone = { channel: 'whatsapp', from: '+966500005582' };
const REPORT = 'LAPOR anak saya siti di arab 5 bln tdk digaji, desa kuripan garung wonosobo';

let line: TestHelpline;
beforeEach(async () => {
  line = await startHelpline();
});
afterEach(() => line.close());

const last = async (phone: Phone): Promise<string> => (await line.heard(phone)).at(-1) ?? '';
const numberIn = (text: string): string => /\d{5,8}/.exec(text)?.[0] ?? '';
const happened = async (number: string) => (await line.decisions()).filter((one) => one.case === number);

/** An officer has said that it is done, and the mother was asked. */
async function finished(): Promise<string> {
  await line.says(MOTHER, REPORT);
  const number = numberIn(await last(MOTHER));
  await line.says(MOTHER, '1 jam 4 sore');
  const melati = await line.officer('Melati');
  for (const text of ['1', 'SELESAI 1']) await line.says(melati, text);
  expect(await last(MOTHER)).toContain('kata petugas sudah selesai');
  return number;
}

async function ended(): Promise<string> {
  const number = await finished();
  await line.says(MOTHER, '1');
  return number;
}

describe('after the end of a case', () => {
  it('a worker’s silence counts from when she has read that it is done, and her no then opens it', async () => {
    for (const text of [
      'halo',
      '1',
      'gaji saya 4 bulan belum dibayar, saya dari desa kuripan garung wonosobo',
      'jangan',
    ])
      await line.says(WORKER, text);
    await line.passes(40 * 60_000);
    const teratai = await line.officer('Teratai');
    for (const text of ['1', 'SELESAI 1']) await line.says(teratai, text);
    const [{ case: number = '' } = {}] = (await line.decisions()).filter(({ event }) => event === 'case_finished');
    await line.passes(20 * DAY);
    expect((await happened(number)).map(({ event }) => event)).not.toContain('case_confirmed');
    for (const text of ['halo', '1']) await line.says(WORKER, text);
    expect(await last(WORKER)).toContain('kata petugas urusannya sudah selesai');
    await line.passes(6 * DAY);
    for (const text of ['halo', '1', 'BELUM']) await line.says(WORKER, text);
    expect(await last(WORKER)).toContain('kami buka lagi');
    expect(await last(teratai)).toContain('dibuka lagi');
  });

  it('opened again, it is with the same officer alone, and begins anew', async () => {
    const number = await ended();
    const bambu = await line.officer('Bambu');
    await line.passes(3 * DAY);
    const before = (await line.heard(bambu)).length;
    await line.says(MOTHER, 'belum selesai bu, gaji bulan terakhir belum');
    expect(await last(await line.officer('Melati'))).toContain('dibuka lagi');
    expect((await line.heard(bambu)).length).toBe(before);
    expect((await happened(number)).map(({ event }) => event)).toContain('case_told_more');
  });

  it.each([
    'gajinya masih belum masuk bu',
    'yg 2 bulan terakhir blm',
    'kayaknya belum bu',
    'sudah tapi cuma separo gajinya',
  ])('%j is a no to whether it is done', async (text) => {
    const number = await finished();
    await line.says(MOTHER, text);
    expect(await last(MOTHER)).toContain('kami buka lagi');
    expect((await happened(number)).map(({ event }) => event)).toContain('case_reopened');
  });

  it.each(['gaji sudah masuk semua bu, terima kasih', 'iya bu sudah dibayar, tidak ada masalah lagi'])(
    '%j opens nothing again, and what she writes is no silence',
    async (text) => {
      const number = await finished();
      await line.passes(6 * DAY);
      await line.says(MOTHER, text);
      await line.passes(2 * DAY);
      const events = (await happened(number)).map(({ event }) => event);
      expect(events).not.toContain('case_reopened');
      if (events.includes('case_told_more')) expect(events).not.toContain('case_confirmed');
      await line.passes(6 * DAY);
      expect((await happened(number)).map(({ event }) => event)).toContain('case_confirmed');
    },
  );

  it.each([(number: string) => `STATUS ${number}`, () => 'STATUS', () => 'sdh ada kabar blm'])(
    'her own phone hears that it is done',
    async (words) => {
      const number = await ended();
      await line.passes(2 * DAY);
      await line.says(MOTHER, words(number));
      expect(await last(MOTHER)).toBe(`Urusan ${number} (2 hari): sudah selesai. Kalau ada yang baru, tulis saja.`);
    },
  );

  it('a number that ended is told of although another is open', async () => {
    const number = await ended();
    await line.says(MOTHER, 'LAPOR adik saya budi di malaysia dipecat, gaji ditahan, desa kuripan garung wonosobo');
    await line.says(MOTHER, `STATUS ${number}`);
    expect(await last(MOTHER)).toContain(`${number} (hari ini): sudah selesai`);
  });

  it.each([
    ['who had said that it is done', ended],
    ['who said nothing', finished],
  ])('on the eighth day a 2 opens nothing, of %s', async (_who, end) => {
    const number = await end();
    await line.passes(8 * DAY);
    await line.says(MOTHER, '2');
    expect((await happened(number)).map(({ event }) => event)).not.toContain('case_reopened');
  });

  it('on the seventh day the 2 of who said nothing opens it', async () => {
    const number = await finished();
    await line.passes(7 * DAY - 60_000);
    await line.says(MOTHER, '2');
    expect((await happened(number)).map(({ event }) => event)).toContain('case_reopened');
  });

  it('silence does not lengthen the sixty days either', async () => {
    const number = await finished();
    await line.passes(61 * DAY);
    await line.says(MOTHER, 'belum selesai bu gajinya');
    expect((await happened(number)).map(({ event }) => event)).not.toContain('case_reopened');
  });

  it('a trouble behind its number opens it, also beside another that is open', async () => {
    const number = await ended();
    await line.says(MOTHER, 'LAPOR adik saya budi di malaysia dipecat, gaji ditahan, desa kuripan garung wonosobo');
    await line.says(MOTHER, `${number} PT nya ingkar, gaji dipotong lagi`);
    expect((await happened(number)).map(({ event }) => event)).toContain('case_reopened');
  });

  it('words open it until the sixtieth day, with the same officer', async () => {
    await ended();
    await line.passes(59 * DAY);
    await line.says(MOTHER, 'gaji siti masih belum dibayar juga bu');
    expect(await last(MOTHER)).toContain('kami buka lagi');
    expect(await last(await line.officer('Melati'))).toContain('dibuka lagi');
  });

  it('sixty days later the same phone is greeted as nobody’s, its report is a new case, and the desk hears of the old one', async () => {
    const number = await ended();
    await line.passes(61 * DAY);
    await line.says(MOTHER, 'belum selesai bu gajinya');
    expect(await last(MOTHER)).toContain('Ini soal siapa, di negara mana, desa mana?');
    expect(await last(MOTHER)).not.toMatch(/Kak|40/);
    await line.says(MOTHER, 'anak saya siti di arab gajinya masih belum dibayar, desa kuripan garung wonosobo');
    const fresh = numberIn(await last(MOTHER));
    expect(fresh).not.toBe(number);
    const desk = [
      ...(await line.heard(await line.officer('Cempaka'))),
      ...(await line.heard(await line.officer('Flamboyan'))),
    ];
    expect(desk.some((text) => text.includes(`Mungkin orangnya sama dengan ${number}`))).toBe(true);
  });

  it('said from another phone, with or without a number that exists, it reaches a human', async () => {
    for (const [n, text] of ['12344 belum selesai', 'belum selesai juga bu urusannya'].entries()) {
      const other: Phone = { channel: 'sms', from: `+628000000559${n}` };
      await line.says(other, text);
      expect(await last(other)).toContain('Ini soal siapa');
      await line.passes(61 * 60_000);
    }
    const asked = (await line.decisions()).filter(
      ({ event, because }) => event === 'human_called' && because === 'no_answer_to_the_door',
    );
    expect(asked).toHaveLength(2);
  });

  it('a chain letter and a sticker in an open case ring nobody', async () => {
    await line.says(MOTHER, REPORT);
    const number = numberIn(await last(MOTHER));
    await line.says(MOTHER, '1 jam 4 sore');
    const melati = await line.officer('Melati');
    await line.says(melati, '1');
    const before = (await line.heard(melati)).length;
    await line.says(MOTHER, 'SEBARKAN ke 10 orang, pemenang undian dapat hadiah uang');
    await line.says(MOTHER, '', { media: [{ type: 'image/webp', base64: 'UklGRg==' }] });
    expect((await line.heard(melati)).length).toBe(before);
    expect((await happened(number)).map(({ event }) => event)).not.toContain('case_told_more');
    await line.says(MOTHER, 'tadi saya jual motor buat ongkos ke kota');
    expect(await last(melati)).toContain('menulis lagi');
  });

  it('of an officer’s own case she may say so too: by a 2, in words once she has said in which role', async () => {
    const melati = await line.officer('Melati');
    for (const text of ['anak saya di arab 5 bln tdk digaji, desa kuripan garung wonosobo', 'SENDIRI', '1'])
      await line.says(melati, text);
    const number = numberIn((await line.heard(melati)).join(' '));
    const kenanga = await line.officer('Kenanga');
    for (const text of ['1', 'SELESAI 1']) await line.says(kenanga, text);
    await line.says(melati, '1');
    await line.passes(DAY);
    await line.says(melati, '2');
    expect(await last(melati)).toContain('kami buka lagi');
    await line.says(kenanga, 'SELESAI 1');
    await line.says(melati, `${number} 1`);
    await line.passes(DAY);
    await line.says(melati, 'belum selesai bu, gaji terakhir belum');
    expect(await last(melati)).toContain('urusan sendiri atau tugas');
    await line.says(melati, 'SENDIRI');
    expect(await last(melati)).toContain('kami buka lagi');
  });
});
