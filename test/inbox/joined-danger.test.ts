import { afterEach, beforeEach, expect, it } from 'vitest';
import { deskLine } from '../support/desk-line.ts';
import { MINUTE, type Phone, startHelpline, type TestHelpline } from '../support/helpline.ts';

const MOTHER: Phone = { channel: 'sms', from: '+6280000005581' };
const UNCLE: Phone = { channel: 'sms', from: '+6280000005582' };
const SIGNED = ['--by', 'Ibu Contoh', '--why', 'sudah bicara lewat telepon'];

let line: TestHelpline;
beforeEach(async () => {
  line = await startHelpline();
});
afterEach(() => line.close());

const { desk } = deskLine(() => line);

async function reports(phone: Phone, text: string): Promise<string> {
  await line.says(phone, text);
  return /\d{5,8}/.exec((await line.heard(phone))[0] ?? '')?.[0] ?? '';
}
const calm = (): Promise<string> =>
  reports(MOTHER, 'LAPOR anak saya siti di arab 5 bln tdk digaji, desa kuripan garung wonosobo');

it('danger told in a case that goes with another rings the district and the desk: it goes its own way (S12)', async () => {
  const first = await calm();
  const second = await reports(UNCLE, 'LAPOR keponakan saya siti di arab belum digaji, desa kuripan garung wonosobo');
  expect((await desk('join', first, second, ...SIGNED)).code).toBe(0);
  await line.says(UNCLE, 'siti dikurung dan dipukul majikan');
  await line.passes(MINUTE);
  for (const name of ['Teratai', 'Cempaka'])
    expect((await line.heard(await line.officer(name))).join(), name).toContain(`${second}. Ada warga perlu dibantu`);
});

it('a critical case is not put behind the slow clocks of another (S12)', async () => {
  const first = await calm();
  const second = await reports(
    UNCLE,
    'LAPOR keponakan saya siti di arab dikurung majikan, desa kuripan garung wonosobo',
  );
  expect((await desk('join', first, second, ...SIGNED)).err).toContain(`${second} is critical`);
  expect((await desk('join', second, first, ...SIGNED)).code).toBe(0);
});
