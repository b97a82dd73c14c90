import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskLine } from '../support/desk-line.ts';
import { MINUTE, type Phone, startHelpline, type TestHelpline } from '../support/helpline.ts';

let line: TestHelpline;
let folder: string;
const { desk, officers } = deskLine(() => line);
beforeAll(async () => {
  line = await startHelpline();
  folder = await mkdtemp(join(tmpdir(), 'roster-'));
});
afterAll(async () => {
  await line.close();
  await rm(folder, { recursive: true });
});

const HEAD = 'nama;tingkat;wilayah;nomor;kanal;perempuan;boleh_dibangunkan;siaga;lembaga';
const MENUR = 'CONTOH Kader Menur;desa;Sembungan Kejajar Wonosobo;080000000051;sms;ya;tidak;tidak;CONTOH Mitra';
const KANTIL =
  'CONTOH Cadangan Kantil;cadangan;Sembungan Kejajar Wonosobo;080000000052;sms;ya;tidak;tidak;CONTOH Mitra';
const phone = (end: string): Phone => ({ channel: 'sms', from: `+62800000000${end}` });

async function file(name: string, lines: string[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, `\ufeff${lines.join('\r\n')}\r\n`);
  return path;
}

const xml = (text: string): Uint8Array => new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>${text}`);

/** The smallest workbook a spreadsheet would write: one sheet of words. */
async function workbook(name: string, lines: string[]): Promise<string> {
  const cell = (text: string, row: number, at: number) =>
    `<c r="${String.fromCharCode(65 + at)}${row}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const cells = (one: string, row: number) =>
    one
      .split(';')
      .map((text, at) => cell(text, row, at))
      .join('');
  const rows = lines.map((one, at) => `<row r="${at + 1}">${cells(one, at + 1)}</row>`).join('');
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const relation = (type: string, target: string) =>
    `<Relationships xmlns="${packaged}"><Relationship Id="r1" Type="${office}/${type}" Target="${target}"/></Relationships>`;
  const path = join(folder, name);
  await writeFile(
    path,
    zipSync({
      '_rels/.rels': xml(relation('officeDocument', 'xl/workbook.xml')),
      'xl/workbook.xml': xml(
        `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': xml(relation('worksheet', 'worksheets/sheet1.xml')),
      'xl/worksheets/sheet1.xml': xml(`<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`),
    }),
  );
  return path;
}

describe('a roster from a file', () => {
  it('names each wrong line and writes nothing', async () => {
    const wrong = await file('wrong.csv', [HEAD, MENUR.replace('Sembungan Kejajar Wonosobo', 'Entahberantah'), KANTIL]);
    const { code, err } = await officers('import', wrong, '--yes');
    expect(code).toBe(1);
    expect(err).toContain('baris 2: wilayah: "Entahberantah"');
    expect((await officers('list')).out).not.toContain('Kantil');
  });

  it('is only looked at without --yes', async () => {
    const { code, out } = await officers('import', await file('petugas.csv', [HEAD, MENUR, KANTIL]));
    expect(code).toBe(0);
    expect(out).toContain('2 petugas terbaca, 2 baru, 0 yang perlu dibetulkan.');
    expect((await officers('list')).out).not.toContain('Menur');
  });

  it('reads a workbook, asks each phone, and gives no case before SIAP', async () => {
    expect((await officers('import', await workbook('petugas.xlsx', [HEAD, MENUR, KANTIL]), '--yes')).code).toBe(0);
    await line.work.drain();
    expect(await line.heard(phone('51'))).toEqual([
      expect.stringMatching(/^CONTOH petugas\. Nomor ini didaftarkan sebagai petugas .*Sembungan.*Balas SIAP/),
    ]);
    await line.says(
      { channel: 'sms', from: '+6280000007001' },
      'LAPOR anak saya di arab 5 bln tdk digaji, desa sembungan kejajar wonosobo',
    );
    await line.says({ channel: 'sms', from: '+6280000007001' }, '1');
    expect(await line.heard(phone('51'))).toHaveLength(1);
    await line.says(phone('51'), 'Siap, bu');
    expect((await line.heard(phone('51'))).at(-1)).toContain('Balas LATIHAN');
    await line.says(
      { channel: 'sms', from: '+6280000007002' },
      'LAPOR istri saya di arab 5 bln tdk digaji, desa sembungan kejajar wonosobo',
    );
    await line.says({ channel: 'sms', from: '+6280000007002' }, '1');
    expect((await line.heard(phone('51'))).at(-1)).toContain('Ada warga perlu dibantu');
  });

  it('the same file again changes nobody and asks nobody', async () => {
    const before = (await line.messages()).length;
    const { out } = await officers('import', await file('lagi.csv', [HEAD, MENUR, KANTIL]), '--yes');
    expect(out).toContain('2 petugas terbaca, 0 baru');
    await line.work.drain();
    expect((await line.messages()).length).toBe(before);
  });

  it('a wrong phone says BUKAN and is gone from the roster', async () => {
    await line.says(phone('52'), 'bukan');
    expect((await line.heard(phone('52'))).at(-1)).toContain('kami hapus dari daftar');
    expect((await officers('list')).out).not.toContain('Kantil');
  });
});

describe('an officer who changes', () => {
  it('a new number counts once she answers from it, and the old one is a stranger at once', async () => {
    await line.says(phone('51'), '1');
    const { out } = await officers('replace', '+6280000000051', '+6280000000053');
    expect(out).toContain('+6280000000053 diminta membalas SIAP');
    await line.work.drain();
    await line.says(phone('51'), 'DAFTAR');
    expect((await line.heard(phone('51'))).at(-1)).not.toMatch(/pegang|\d{5}/);
    await line.says(phone('53'), 'SIAP');
    expect((await officers('list')).out).toMatch(/\+6280000000053 {2}CONTOH Kader Menur {2}village .* bertugas/);
    expect((await officers('list')).out).not.toContain('+6280000000051');
  });

  it('leave gives her cases to her successor first, and ends on its day', async () => {
    const mother: Phone = { channel: 'sms', from: '+6280000007003' };
    await line.says(mother, 'LAPOR anak saya di arab 5 bln tdk digaji, desa kuripan garung wonosobo');
    await line.says(mother, '1');
    await line.says(await line.officer('Melati'), '1');
    const bambu = await line.officer('Bambu');
    const before = (await line.heard(bambu)).length;
    const until = new Date(line.ctx.clock.now().getTime() + 24 * 60 * MINUTE).toISOString().slice(0, 10);
    expect((await officers('leave', '080000000011', bambu.from, '--until', until)).code).toBe(0);
    await line.work.drain();
    expect((await line.heard(bambu)).slice(before).join()).toContain('Ada warga perlu dibantu');
    expect((await officers('list')).out).toMatch(/Melati .* cuti/);
    await line.passes(20 * 60 * MINUTE);
    expect((await officers('list')).out).toMatch(/Melati .* bertugas/);
  });

  it('who is removed with open cases leaves none behind', async () => {
    const bambu = await line.officer('Bambu');
    await line.says(bambu, '1');
    const [number = ''] = /\d{5}/.exec((await line.heard(bambu)).at(-1) ?? '') ?? [];
    await officers('remove', bambu.from);
    await line.work.drain();
    expect((await desk('show', number)).out).toMatch(new RegExp(`^${number} {2}open`));
    await line.says(bambu, '1');
    expect((await line.heard(bambu)).at(-1)).not.toContain(number);
  });

  it('mistyped lines answer with what can be typed', async () => {
    for (const args of [[], ['freeze'], ['nobody', '+6280000099999']] as string[][])
      expect((await officers(...args)).code).toBe(2);
    expect((await officers('freeze', '0286321345')).err).toBe(
      'nomor: "0286321345" bukan nomor HP Indonesia (mulai 08).',
    );
    expect((await officers('freeze', '+6280000099999')).err).toBe('+6280000099999 tidak ada di daftar petugas.');
  });
});
