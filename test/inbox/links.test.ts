import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskLine } from '../support/desk-line.ts';
import { type Phone, startHelpline, type TestHelpline } from '../support/helpline.ts';

const MOTHER: Phone = { channel: 'sms', from: '+6280000005571' };
const UNCLE: Phone = { channel: 'sms', from: '+6280000005572' };
const AUNT: Phone = { channel: 'sms', from: '+6280000005573' };
const GRAN: Phone = { channel: 'sms', from: '+6280000005574' };
const SIGNED = ['--by', 'Ibu Contoh', '--why', 'sudah bicara lewat telepon'];
let line: TestHelpline;
let [first, second] = ['', ''];
const { desk } = deskLine(() => line);

async function reports(phone: Phone, text: string): Promise<string> {
  await line.says(phone, text);
  return /\d{5,8}/.exec((await line.heard(phone))[0] ?? '')?.[0] ?? '';
}
beforeAll(async () => {
  line = await startHelpline();
  first = await reports(MOTHER, 'LAPOR anak saya siti di arab 5 bln tdk digaji, desa kuripan garung wonosobo');
  second = await reports(UNCLE, 'LAPOR keponakan saya siti di arab belum digaji, desa kuripan garung wonosobo');
});
afterAll(() => line.close());

describe('two reports about one person', () => {
  it('are proposed to the desk by number alone, and nobody else hears of it', async () => {
    const cempaka = (await line.heard(await line.officer('Cempaka'))).filter((text) => text.includes('orangnya sama'));
    expect(cempaka).toEqual([expect.stringMatching(new RegExp(`${second}.*${first}`))]);
    expect(cempaka.join()).not.toMatch(/siti|arab|kuripan/i);
    expect([...(await line.heard(MOTHER)), ...(await line.heard(UNCLE))].join()).not.toContain('sama');
    expect((await desk('show', first)).out).toContain(`${second}  proposed  name_village`);
    expect((await desk('links')).out).toMatch(
      new RegExp(
        `^(${first} {2}${second}|${second} {2}${first}) {2}proposed {2}\\S+ {2}name_village\\n {2}\\d+ {2}open `,
      ),
    );
  });

  it('go together when the desk says so: one person takes both, and each phone hears only its own', async () => {
    for (const phone of [MOTHER, UNCLE]) await line.says(phone, '1 jam 4 sore');
    expect((await desk('join', first, second, ...SIGNED)).code).toBe(0);
    const melati = await line.officer('Melati');
    await line.says(melati, `${first} 1`);
    await line.work.drain();
    for (const number of [first, second])
      expect((await desk('show', number)).out).toMatch(new RegExp(`^${number} {2}taken`));
    expect((await desk('links')).out).toMatch(
      / {2}joined {2}\S+ {2}name_village {2}Ibu Contoh {2}sudah bicara lewat telepon\n/,
    );
    const [hers, his] = [(await line.heard(MOTHER)).length, (await line.heard(UNCLE)).length];
    await line.says(melati, `KIRIM ${first} besok saya ke rumah`);
    expect((await line.heard(MOTHER)).slice(hers)).toEqual(['besok saya ke rumah']);
    expect((await line.heard(UNCLE)).slice(his)).toEqual([]);
  });

  it('go apart again, and the pair is never proposed again', async () => {
    expect((await desk('apart', first, second, ...SIGNED)).out).toContain('go apart');
    await line.says(UNCLE, 'keponakan saya siti masih belum digaji');
    await line.work.drain();
    expect((await desk('show', first)).out).toContain(`${second}  apart`);
    expect((await desk('links')).out).toMatch(/ {2}apart {2}\S+ {2}name_village {2}Ibu Contoh {2}sudah bicara/);
    const asked = (await line.heard(await line.officer('Cempaka'))).filter((text) => text.includes('orangnya sama'));
    expect(asked).toHaveLength(1);
  });

  it('a case cannot be joined to itself, or one that somebody has', async () => {
    expect((await desk('join', first, first, ...SIGNED)).err).toContain('the same case');
    expect((await desk('join', first, second, ...SIGNED)).err).toContain('tell it with note on both');
  });
});

describe('a referral', () => {
  const told = async () => (await line.heard(MOTHER)).at(-1);
  it('needs her consent and the words that are shared', async () => {
    expect((await desk('refer', first, 'nobody', 'consent', '--share', 'gaji', ...SIGNED)).err).toContain(
      'no institution',
    );
    expect((await desk('refer', first, 'sa-kbri-riyadh', '--share', 'gaji', ...SIGNED)).err).toContain('Ask her first');
    expect((await desk('refer', first, 'sa-kbri-riyadh', 'consent', ...SIGNED)).err).toContain('--share TEXT');
    expect((await desk('referral', first, 'sa-kbri-riyadh', 'accepted', ...SIGNED)).err).toContain('was not referred');
  });

  it('is kept with what was shared, its own number and the mandate; she hears each step', async () => {
    const shared = 'Gaji lima bulan belum dibayar, minta ditanyakan ke majikan.';
    expect((await desk('refer', first, 'sa-kbri-riyadh', 'consent', '--share', shared, ...SIGNED)).code).toBe(0);
    await line.work.drain();
    expect(await told()).toBe(
      'Bu/Pak, sesuai izinnya, urusan ini sudah kami teruskan ke KBRI Riyadh. Kabarnya kami sampaikan.',
    );
    await desk('referral', first, 'sa-kbri-riyadh', 'accepted', '--number', 'ADU-0001', ...SIGNED);
    await desk('mandate', first, 'sa-kbri-riyadh', ...SIGNED);
    await line.work.drain();
    expect(await told()).toContain('sudah diterima KBRI Riyadh');
    const { out } = await desk('show', first);
    expect(out).toMatch(/sa-kbri-riyadh {2}accepted .* ADU-0001 {2}surat kuasa {2}Gaji lima bulan/);
    await desk('referral', first, 'sa-kbri-riyadh', 'refused', ...SIGNED);
    await line.work.drain();
    expect(await told()).toContain('belum bisa menerima. Kami carikan jalan lain');
  });
});

describe('the road', () => {
  it('is a table for the desk, and a line on Monday for each of the desk', async () => {
    const { out } = await desk('road', '--days', '7');
    expect(out.split('\n')[1]).toMatch(/^"33\.07","[^"]*Wonosobo[^"]*",2,0,0,0,0,\d+,100,,$/);
    await line.passes(5 * 24 * 3_600_000);
    const monday = (text: string) => text.includes('Senin');
    const cempaka = await line.officer('Cempaka');
    const lines = (await line.heard(cempaka)).filter(monday);
    expect(lines.at(-3)).toContain('Pekan ini masuk');
    expect(lines.at(-2)).toMatch(
      /Wonosobo: lewat waktu 0, tanpa kabar \d, .* Diterima dalam \d+ mnt \(100% tepat waktu\)\./,
    );
    expect(lines.at(-1)).toMatch(/\d+ nomor di daftar layanan perlu ditelepon/);
    await line.says(cempaka, 'laporan');
    const asked = (await line.heard(cempaka)).slice(-4).join('\n');
    expect(asked).toMatch(/^Pekan ini masuk/m);
    expect(asked).toMatch(/^Kab\. Wonosobo: lewat waktu/m);
    const melati = (await line.heard(await line.officer('Melati'))).filter(monday);
    expect(melati).toHaveLength(1);
    expect(melati[0]).toMatch(new RegExp(`Bapak/Ibu pegang 2: ${first} \\(\\d hari\\), ${second} \\(\\d hari\\)`));
  });
});

describe('a yes taken back', () => {
  it('ends the referral, and the desk asks the institution to stop', async () => {
    await desk('refer', second, 'sa-kbri-riyadh', 'consent', '--share', 'Gaji belum dibayar.', ...SIGNED);
    await line.says(UNCLE, 'CABUT');
    const cempaka = await line.heard(await line.officer('Cempaka'));
    expect(cempaka.at(-1)).toMatch(new RegExp(`${second}. Yang melapor mencabut izin rujukan`));
    expect((await desk('show', second)).out).toMatch(/sa-kbri-riyadh {2}withdrawn/);
    const late = await desk('referral', second, 'sa-kbri-riyadh', 'answered', ...SIGNED);
    expect(late.err).toContain('took her yes to sa-kbri-riyadh back');
  });
});

describe('practice', () => {
  it('is never joined to a real case or sent anywhere', async () => {
    const anggrek = await line.officer('Anggrek');
    await line.says(anggrek, 'latihan');
    const [practice = ''] = /\d{5}/.exec((await line.heard(anggrek)).at(-1) ?? '') ?? [];
    for (const args of [
      ['join', first, practice],
      ['join', practice, first],
      ['refer', practice, 'sa-kbri-riyadh', 'consent', '--share', 'gaji'],
      ['close', practice],
    ])
      expect((await desk(...args, ...SIGNED)).err).toContain('is practice (LATIHAN)');
    expect((await desk('list')).out).not.toContain(practice);
    expect((await desk('show', practice)).out).toMatch(new RegExp(`^${practice} {2}LATIHAN`));
  });
});

describe('a case that cannot wait', () => {
  it('says which way round they are joined, and nobody waits for one that is over', async () => {
    const third = await reports(AUNT, 'LAPOR keponakan saya siti di arab belum digaji, desa kuripan garung wonosobo');
    expect((await desk('join', third, first, ...SIGNED)).err).toContain(`join ${first} ${third}`);
    const fourth = await reports(GRAN, 'LAPOR cucu saya siti di arab belum digaji, desa kuripan garung wonosobo');
    await desk('close', fourth, ...SIGNED);
    expect((await desk('join', fourth, third, ...SIGNED)).err).toContain(`${fourth} is over`);
    expect((await desk('show', third)).out).toMatch(new RegExp(`^${third} {2}open`));
    await desk('close', third, ...SIGNED);
  });
});
