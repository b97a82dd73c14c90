import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Phone, startHelpline, type TestHelpline } from '../support/helpline.ts';

const WORKER: Phone = { channel: 'whatsapp', from: '+966500007901' };
/** Every word of S13, and what people write to end something. */
const WORDS = [
  ...['9', 'DIAM', 'HAPUS', 'STOP', 'BERHENTI', 'MULAI', 'HAPUS DATA SAYA', 'CABUT', '0', 'PETUGAS', 'STATUS', 'NOMOR'],
  ...['TELP', 'RINGKAS', 'KEMBALI', 'ULANG', 'MENU', 'BERANGKAT 12 Desember', 'TIBA 12 Desember', 'PULANG 12 Desember'],
  ...[
    'PINDAH ke Riyadh',
    '2',
    'saya aman',
    'sudah aman kak',
    'salah kirim',
    'batal',
    'selesai',
    'sudah selesai',
    'BAIK',
  ],
];

let line: TestHelpline;
beforeAll(async () => {
  line = await startHelpline();
});
afterAll(() => line.close());

const states = () =>
  line.ctx.connection.transaction(async (tx) => [
    ...(await tx.execute("select state, severity from cases where kind = 'report' order by opened_at")),
  ]);

it('no word typed on her phone closes, erases or calms an alarm, behind the door and in front of it (S12)', async () => {
  await line.says(WORKER, 'tolong saya disiram air panas sama majikan, saya dari tieng kejajar wonosobo');
  const keys = () =>
    line.ctx.connection.transaction(async (tx) => (await tx.execute('select owner_id from vault.keyring')).length);
  const before = await keys();
  await line.says(await line.officer('Teratai'), '1');
  for (const word of WORDS) {
    await line.says(WORKER, word);
    expect((await states())[0], word).toEqual({ state: 'taken', severity: 'critical' });
    await line.says(WORKER, '1');
    await line.says(WORKER, word);
    expect((await states())[0], `1, ${word}`).toEqual({ state: 'taken', severity: 'critical' });
  }
  await line.passes(40 * 60_000);
  expect((await states())[0]).toEqual({ state: 'taken', severity: 'critical' });
  expect(await keys()).toBeGreaterThanOrEqual(before);
}, 120_000);

it('a village officer who holds a critical case cannot end it: SELESAI asks the regency (S12)', async () => {
  const mother: Phone = { channel: 'sms', from: '+6280000007902' };
  await line.says(mother, 'LAPOR anak saya siti di arab 5 bln tdk digaji, desa kuripan garung wonosobo');
  await line.says(mother, '1');
  const melati = await line.officer('Melati');
  await line.says(melati, '1');
  await line.says(mother, 'tolong anak saya sekarang dipukul dan dikunci majikan');
  await line.says(melati, 'SELESAI');
  expect((await line.heard(melati)).at(-1)).toMatch(/kabupaten/i);
  const last = (await states()).at(-1);
  expect(last).toEqual({ state: 'taken', severity: 'critical' });
});
