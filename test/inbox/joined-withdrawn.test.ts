import { afterEach, beforeEach, expect, it } from 'vitest';
import { deskLine } from '../support/desk-line.ts';
import { type Phone, startHelpline, type TestHelpline } from '../support/helpline.ts';

const MOTHER: Phone = { channel: 'sms', from: '+6280000005591' };
const UNCLE: Phone = { channel: 'sms', from: '+6280000005592' };
const SIGNED = ['--by', 'Ibu Contoh', '--why', 'sudah bicara lewat telepon'];
const STOP = 'Mohon jangan dilanjutkan';

let line: TestHelpline;
let [first, second] = ['', ''];
const { desk } = deskLine(() => line);
const heard = async (name: string) => line.heard(await line.officer(name));
const stop = async (name: string, number: string) =>
  (await heard(name)).filter((text) => text.includes(number) && text.includes(STOP));

async function reports(phone: Phone, text: string): Promise<string> {
  await line.says(phone, text);
  const number = /\d{5,8}/.exec((await line.heard(phone))[0] ?? '')?.[0] ?? '';
  await line.says(phone, '1 jam 4 sore');
  return number;
}

beforeEach(async () => {
  line = await startHelpline();
  first = await reports(MOTHER, 'LAPOR anak saya siti di arab 5 bln tdk digaji, desa kuripan garung wonosobo');
  second = await reports(UNCLE, 'LAPOR keponakan saya siti di arab belum digaji, desa kuripan garung wonosobo');
  expect((await desk('join', first, second, ...SIGNED)).code).toBe(0);
});
afterEach(() => line.close());

it.each([
  ['the one that goes with the other', () => [UNCLE, second, first] as const],
  ['the one that the other goes with', () => [MOTHER, first, second] as const],
])(
  'CABUT of %s, when one cadre has both: she is told to stop, the desk that they are apart, and the other stays',
  async (_which, of) => {
    const [phone, withdrawn, other] = of();
    const melati = await line.officer('Melati');
    await line.says(melati, `${first} 1`);
    await line.says(phone, 'CABUT');
    expect(await stop('Melati', withdrawn)).toHaveLength(1);
    expect(await stop('Melati', other)).toEqual([]);
    const told = (await heard('Cempaka')).filter((text) => text.includes(`Sudah dipisah dari ${other}`));
    expect(told).toEqual([expect.stringContaining(withdrawn)]);
    expect(told.join()).not.toMatch(/cabut|izin|siti/i);
    expect((await desk('show', withdrawn)).out).toContain(`${other}  proposed`);
    expect((await desk('links')).out).not.toContain('joined');
    await line.says(await line.officer('Teratai'), `${withdrawn} 1`);
    expect((await desk('show', withdrawn)).out).toMatch(/held by district/);
    expect((await desk('show', other)).out).toMatch(/held by village/);
  },
);

it('CABUT while both still wait for somebody: the one is looked after by itself, whoever was asked in the village is told to stop', async () => {
  await line.says(UNCLE, 'CABUT');
  expect(await stop('Melati', second)).toHaveLength(1);
  expect((await heard('Cempaka')).filter((text) => text.includes(`Sudah dipisah dari ${first}`))).toHaveLength(1);
  await line.says(await line.officer('Melati'), `${first} 1`);
  expect((await desk('show', second)).out).toMatch(new RegExp(`^${second} {2}open`));
});
