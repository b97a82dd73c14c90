import { afterAll, beforeAll, expect, it } from 'vitest';
import { HOUR, type Phone, startHelpline, type TestHelpline } from '../support/helpline.ts';

const WATI: Phone = { channel: 'sms', from: '+966500007811' };
const CALM =
  'Bu, kami sudah bicara dengan yang bisa membantu dan semuanya berjalan seperti yang kita bicarakan kemarin. ';
let line: TestHelpline;

beforeAll(async () => {
  line = await startHelpline();
});
afterAll(() => line.close());

it('of an officer’s words that were cut for SMS no part comes to a phone that may be watched when one of them exposes her (S10)', async () => {
  await line.says(WATI, 'halo');
  await line.says(WATI, '1');
  await line.says(WATI, 'gaji saya di arab 3 bulan belum dibayar, saya dari desa kuripan garung wonosobo');
  await line.says(WATI, '2');
  await line.says(WATI, 'boleh ditulis jam 8 sampai 22');
  const teratai = await line.officer('Teratai');
  await line.passes(2 * HOUR);
  const number = /\d{5}/.exec((await line.heard(teratai)).join(' '))?.[0] ?? '';
  await line.says(teratai, `${number} 1`);
  const before = (await line.heard(WATI)).length;
  await line.says(teratai, `KIRIM ${number} ${CALM.repeat(3)}Uang gaji dibawa besok.`);
  await line.says(teratai, `${number} 1`);
  expect((await line.heard(WATI)).slice(before)).toEqual([]);
  await line.says(WATI, 'halo');
  await line.says(WATI, '1');
  expect((await line.heard(WATI)).slice(before).join(' ')).toContain('Uang gaji dibawa besok.');
});
