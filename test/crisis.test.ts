import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { crises } from '../src/cli/doctor/crises.ts';
import { examine } from '../src/cli/doctor/examination.ts';
import { crisesKnown, switchCrisis } from '../src/inbox/desk/crisis.ts';
import { deskLine } from './support/desk-line.ts';
import { MINUTE, type Phone, sharedContent, startHelpline, type TestHelpline } from './support/helpline.ts';

let line: TestHelpline;
beforeAll(async () => {
  line = await startHelpline();
});
afterAll(() => line.close());

const BEGINS = '2026-11-25T05:00Z';
const UNTIL = '2026-11-26T05:00Z';
const swap = (country: string, kind: string, until = UNTIL) =>
  line.ctx.unit((unit) => switchCrisis(line.ctx, unit, { country, kind, until, by: 'Cempaka' }));
const phone = (n: number, code = '+9665'): Phone => ({ channel: 'whatsapp', from: `${code}000077${n}` });
const last = async (who: Phone): Promise<string> => (await line.heard(who)).at(-1) ?? '';
const seen = async () => (await examine(crises, line.ctx)).map(({ level, says }) => `${level} ${says}`);

describe('a country is switched to crisis', () => {
  it('until a moment ahead, by one of the desk, and it is listed and looked at', async () => {
    await expect(swap('SA', 'war', '2026-11-25T04:00Z')).rejects.toThrow('--until is a day');
    await expect(swap('SA', 'war', '2027-11-25')).rejects.toThrow('at most 90 days');
    await expect(swap('ID', 'war')).rejects.toThrow('abroad');
    await expect(swap('SA', 'rain')).rejects.toThrow('war, disaster');
    expect(await seen()).toEqual(['ok no country is in crisis']);
    const said = await swap('SA', 'war');
    expect(said.join('\n')).toMatch(
      /^SA: war until 2026-11-26T05:00Z\.\nAfter 1 people there read:\n {2}CONTOH Darurat/,
    );
    expect(await line.ctx.unit(crisesKnown)).toEqual([`NOW   SA  war  ${BEGINS} to ${UNTIL}  CONTOH Pusat Cempaka`]);
    expect(await seen()).toEqual([`look SA: war until ${UNTIL}`]);
  });

  it('and a new end takes the place of the old one', async () => {
    await swap('SA', 'war', '2026-11-26T06:00Z');
    expect((await line.ctx.unit(crisesKnown)).map((one) => one.slice(0, 4))).toEqual(['NOW ', 'over']);
  });

  it('without a number the desk hears at once that one must be found', async () => {
    expect((await swap('LB', 'war')).at(-1)).toContain('No number may be said for LB');
    expect(await seen()).toContain(`wrong LB: war until ${UNTIL}, and no number may be said`);
    await swap('LB', 'end');
    expect(await swap('LB', 'end')).toEqual(['LB is in no crisis.']);
  });
});

describe('who is there', () => {
  const greeting =
    'Halo Kak, semoga sehat selalu. Pesan sudah masuk. Sedang bisa baca sendiri? Balas 1 bisa, 9 nanti saja.';

  it('gets a greeting of its own, then the numbers, then the question; once', async () => {
    const siti = phone(1);
    await line.says(siti, 'assalamualaikum, saya di arab saudi');
    expect(await last(siti)).toBe(greeting);
    expect(sharedContent().exposes(greeting)).toBe(false);
    await line.says(siti, '1');
    await line.says(siti, 'saya belum digaji 3 bulan');
    const heard = await line.heard(siti);
    expect(heard.map((text) => text.slice(0, 12))).toEqual([
      greeting.slice(0, 12),
      'CONTOH Darur',
      'Ini layanan ',
      'Sudah kami t',
    ]);
    expect(heard[1]).toContain('911 semua, belum tiap daerah');
  });

  it('by the number of a phone alone is greeted so, and gets no number (S17)', async () => {
    const rini = phone(2);
    await line.says(rini, 'halo');
    expect(await last(rini)).toBe(greeting);
    await line.says(rini, '1');
    expect(await last(rini)).toMatch(/^Ini layanan info pekerja migran/);
    await line.says(rini, 'majikan saya di riyadh belum bayar gaji 3 bulan');
    expect((await line.heard(rini)).at(-2)).toMatch(/^CONTOH Darurat \(Arab Saudi\): 999/);
  });

  it('elsewhere nothing is different, nor where her phone is from there and she is not', async () => {
    const wati = phone(3, '+8526');
    await line.says(wati, 'halo');
    expect(await last(wati)).toMatch(/^Halo Kak, pesan sudah masuk\./);
    const yuni = phone(4);
    await line.says(yuni, 'saya sekarang di malaysia, belum digaji');
    expect(await last(yuni)).toMatch(/^Halo Kak, pesan sudah masuk\./);
  });

  it('and in danger is led by the two steps, whose word for numbers is NOMOR (S11)', async () => {
    const lina = phone(5);
    await line.says(lina, 'tolong saya di arab saudi ada bom, saya terluka dan terkunci');
    expect(await last(lina)).toMatch(/^Sudah kami terima dan teruskan/);
    await line.says(lina, '1');
    expect(await last(lina)).toMatch(/^Kami di sini, Kak\..*NOMOR/);
    await line.says(lina, 'NOMOR');
    expect(await last(lina)).toContain('911');
  });

  it('and may be in danger is asked so, and reads the numbers first, once she reads alone', async () => {
    const ani = phone(8);
    await line.says(ani, 'saya di arab saudi, takut sekali');
    expect(await line.heard(ani)).toEqual([expect.stringContaining('Kakak baik-baik saja?')]);
    const tini = phone(9);
    await line.says(tini, 'halo');
    await line.says(tini, '1');
    await line.says(tini, 'saya di arab saudi, takut sekali');
    const heard = await line.heard(tini);
    expect(heard.at(-2)).toMatch(/^CONTOH Darurat/);
    expect(heard.at(-1)).toContain('Kakak baik-baik saja?');
  });

  it('where none may be said reads that one is looked for', async () => {
    await swap('LB', 'disaster');
    const dewi = phone(6);
    await line.says(dewi, 'saya kerja di lebanon, mau tanya kontrak');
    await line.says(dewi, '1');
    expect((await line.heard(dewi)).at(-2)).toMatch(/^Nomor darurat di sana belum selesai kami cek/);
    await swap('LB', 'end');
  });
});

it('it ends by itself at its minute, the desk hears so, and the desk can end it before', async () => {
  const soon = new Date(line.ctx.clock.now().getTime() + 10 * MINUTE).toISOString();
  await swap('SA', 'war', `${soon.slice(0, 16)}Z`);
  await line.passes(8 * MINUTE);
  expect(await seen()).toEqual([`look SA: war until ${soon.slice(0, 16)}Z`]);
  await line.passes(2 * MINUTE);
  expect(await seen()).toEqual(['ok no country is in crisis']);
  const ended = /^CONTOH Krisis\. Masa krisis Arab Saudi berakhir jam ini/;
  const told = (await line.messages()).filter(({ text }) => ended.test(text));
  expect(told.length).toBe((await line.roster()).filter(({ level }) => level === 'desk').length);
  const siti = phone(7);
  await line.says(siti, 'halo saya di arab saudi');
  expect(await last(siti)).toMatch(/^Halo Kak, pesan sudah masuk\./);
  await swap('SA', 'war', '2026-11-28');
  const { desk } = deskLine(() => line);
  expect((await desk('crisis', 'SA', 'end', '--by', 'nobody')).err).toContain('--by must name one of the desk');
  expect((await desk('crisis', 'sa', 'end', '--by', 'Cempaka')).out).toBe('SA: the crisis is over.');
  expect((await desk('crises')).out.match(/^over/gm)?.length).toBe(6);
});

it('reports from there are one group, whatever agency each of them names: no flood at the desk', async () => {
  await swap('KW', 'war', '2026-12-01');
  const alerts = async () =>
    (await line.heard(await line.officer('Cempaka'))).filter((text) => /Ada warga perlu dibantu/.test(text));
  const before = (await alerts()).length;
  for (const [n, agency] of ['melur', 'kenari', 'cendana', 'gaharu', 'meranti', 'ulin'].entries()) {
    const mother: Phone = { channel: 'sms', from: `+628000000778${n}` };
    await line.says(mother, `tolong anak saya disekap majikan di kuwait, berangkat lewat pt ${agency} contoh`);
  }
  expect((await alerts()).length - before).toBe(sharedContent().ladder.group.ring);
});

it('who names no country is counted with them by the country of her phone, which nobody is shown', async () => {
  const alerts = async () => (await line.heard(await line.officer('Cempaka'))).filter((text) => /Ada warga/.test(text));
  await swap('JO', 'war', '2026-12-01');
  const before = (await alerts()).length;
  for (let n = 0; n < 6; n += 1)
    await line.says(phone(30 + n, '+9627'), `tolong ada bom di dekat sini, kami ${n + 2} orang terkunci di gedung`);
  expect((await alerts()).length - before).toBe(sharedContent().ladder.group.ring);
  const { desk } = deskLine(() => line);
  const { out } = await desk('callbacks');
  expect(out).toMatch(/^6 crisis, country not told$/m);
  expect(`${out}${(await desk('list')).out}`).not.toMatch(/crisis JO|\bJO\b/);
});
