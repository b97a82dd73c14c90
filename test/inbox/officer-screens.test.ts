import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parse } from 'yaml';
import { sizeOfSms } from '../../src/core/sms/segments.ts';
import { roadFor } from '../../src/inbox/road/road-for.ts';
import { officersAtDesk } from '../../src/store/queries/desk.ts';
import { deskLine } from '../support/desk-line.ts';
import { MINUTE, type Phone, startHelpline, type TestHelpline } from '../support/helpline.ts';

const MOTHER: Phone = { channel: 'sms', from: '+6280000008001' };
const WIFE: Phone = { channel: 'whatsapp', from: '+6280000008002' };
const REPORT = 'LAPOR anak saya siti di arab 5 bln tdk digaji, desa kuripan garung wonosobo';
const BY = ['--by', 'Ibu Contoh', '--why', 'dia sendiri disebut'];
const PHOTO = { media: [{ type: 'image/jpeg', base64: '/9j/4AAQ' }] };

let line: TestHelpline;
beforeEach(async () => {
  line = await startHelpline();
});
afterEach(() => line.close());

const { desk } = deskLine(() => line);
const officer = (name: string) => line.officer(name);
const numberOf = async (phone: Phone): Promise<string> => /\d{5}/.exec((await line.heard(phone)).join(' '))?.[0] ?? '';

it('files reach neither an officer nor family: her screen says how many there are and where they are seen (S5)', async () => {
  await line.says(WIFE, 'LAPOR suami saya di malaysia 4 bln tdk digaji, desa kuripan garung wonosobo');
  await line.says(WIFE, '1');
  await line.says(await officer('Melati'), '1');
  await line.says(WIFE, 'ini fotonya', { media: [...PHOTO.media, ...PHOTO.media] });
  const screen = await line.heard(await officer('Melati'));
  expect(screen.at(-1)).toMatch(/2 (?:foto|berkas)/);
  for (const one of await line.messages()) {
    expect(Object.keys(one)).not.toContain('media');
    expect(one.text).not.toMatch(/https?:|image\/|base64/);
  }
});

it('files that came before anybody took the case are counted behind its facts, in two SMS (S5)', async () => {
  await line.says(WIFE, 'LAPOR suami saya di malaysia 4 bln tdk digaji, desa kuripan garung wonosobo', PHOTO);
  await line.says(WIFE, '1 jam 4 sore');
  await line.says(await officer('Melati'), '1');
  const screen = (await line.heard(await officer('Melati'))).at(-1) ?? '';
  expect(screen).toContain('Yang melapor mengirim 1 foto atau suara. Lihat bersama petugas kabupaten.');
  expect(sizeOfSms(screen).segments).toBeLessThanOrEqual(2);
});

it('of sexual violence an officer of the regency reads no fact, whoever told it (S3)', async () => {
  await line.says(MOTHER, 'LAPOR anak saya dilecehkan majikan di arab, desa kuripan garung wonosobo');
  await line.says(await officer('Teratai'), '1');
  const screen = (await line.heard(await officer('Teratai'))).at(-1) ?? '';
  expect(screen).toContain(await numberOf(MOTHER));
  expect(screen).not.toMatch(/leceh|seksual|arab|\+62/i);
});

it('a yes to the village does not offer to hand down what the village may never hold (S1)', async () => {
  await line.says(MOTHER, 'LAPOR anak saya dilecehkan majikan di arab, desa kuripan garung wonosobo');
  const teratai = await officer('Teratai');
  await line.says(teratai, '1');
  expect((await desk('may-know', await numberOf(MOTHER), 'yes', ...BY)).code).toBe(0);
  await line.passes(MINUTE);
  expect((await line.heard(teratai)).at(-1)).toContain('Urusan ini tetap dengan Bapak/Ibu, tidak diserahkan ke desa.');
});

it('an officer whose STOP comes is off duty: her cases climb, and the desk is told (S13)', async () => {
  await line.says(MOTHER, REPORT);
  await line.says(MOTHER, '1');
  await line.says(await officer('Melati'), '1');
  await line.says(await officer('Melati'), 'STOP');
  await line.passes(2 * MINUTE);
  expect((await line.heard(await officer('Melati'))).at(-1)).toContain('sedang tidak bertugas');
  expect((await line.heard(await officer('Kenanga'))).join()).toContain(await numberOf(MOTHER));
  expect((await line.heard(await officer('Cempaka'))).join()).toContain('Melati berhenti bertugas lewat STOP');
});

it('who of the desk is kept out counts the case in no figure of the week (S1)', async () => {
  await line.says(MOTHER, REPORT);
  const roads = async () => {
    const { ctx } = line;
    return ctx.unit(async (unit) =>
      Promise.all((await officersAtDesk(unit)).map(async (one) => (await roadFor(ctx, unit, one)).join(' '))),
    );
  };
  const [before, same] = await roads();
  expect(before).toBe(same);
  const { from } = await officer('Cempaka');
  await desk('keep-out', await numberOf(MOTHER), from, ...BY);
  const after = await roads();
  expect(after.filter((one) => one === before)).toHaveLength(after.length - 1);
});

it('KIRIM to a button phone goes in parts of two SMS each, and nothing of it is lost', async () => {
  await line.says(MOTHER, REPORT);
  await line.says(MOTHER, '2');
  await line.says(await officer('Teratai'), '1');
  const before = (await line.heard(MOTHER)).length;
  const words = Array.from({ length: 90 }, (_, at) => `kabar${at}`).join(' ');
  await line.says(await officer('Teratai'), `KIRIM ${await numberOf(MOTHER)} ${words}`);
  const parts = (await line.heard(MOTHER)).slice(before);
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.every((part) => part.length <= 306)).toBe(true);
  expect(parts.join(' ')).toBe(words);
});

it('words that wait are shown also where the case is closed, or there is none', async () => {
  const worker: Phone = { channel: 'whatsapp', from: '+6580008003' };
  await line.says(worker, 'halo');
  await line.says(worker, '1');
  await line.says(worker, 'saya di singapura gaji 3 bulan belum dibayar, dari tieng kejajar wonosobo');
  await line.says(worker, '2');
  await line.passes(40 * MINUTE);
  const number = (await line.decisions()).find(({ event }) => event === 'case_opened')?.case ?? '';
  await line.says(await officer('Teratai'), '1');
  await line.says(await officer('Teratai'), `KIRIM ${number} besok kami telepon ya`);
  expect((await desk('holds')).out).toContain('besok kami telepon');
  await desk('close', number, ...BY);
  const { out } = await desk('holds');
  expect(out).toMatch(new RegExp(`${number} .*closed[\\s\\S]*besok kami telepon`));
});

it('no text asks for a PIN: carriers filter the word (S15)', () => {
  const texts: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    else if (value && typeof value === 'object') Object.values(value).forEach(walk);
  };
  for (const name of readdirSync('flows').filter((file) => file.endsWith('.yaml') && !file.endsWith('.test.yaml')))
    walk(parse(readFileSync(`flows/${name}`, 'utf8')));
  expect(texts.length).toBeGreaterThan(500);
  expect(texts.filter((text) => /\bPIN\b/i.test(text))).toEqual([]);
});
