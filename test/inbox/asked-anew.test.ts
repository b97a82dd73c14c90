import { afterEach, beforeEach, expect, it, test } from 'vitest';
import { deskLine } from '../support/desk-line.ts';
import { HOUR, MINUTE, type Phone, startHelpline, type TestHelpline } from '../support/helpline.ts';

const AUNT: Phone = { channel: 'sms', from: '+6280000007801' };
const HOME = 'desa kuripan garung wonosobo';
const BY = ['--by', 'Ibu Contoh', '--why', 'ditanyakan lewat telepon'];
const STOP = 'Urusan ini kami lanjutkan lewat petugas lain';

let line: TestHelpline;
beforeEach(async () => {
  line = await startHelpline();
});
afterEach(() => line.close());

const { desk } = deskLine(() => line);
const heard = async (name: string): Promise<string> => (await line.heard(await line.officer(name))).join('\n');
const last = async (): Promise<string> => (await line.heard(AUNT)).at(-1) ?? '';
const says = async (name: string, text: string): Promise<void> => line.says(await line.officer(name), text);
// A drawn case number may hold any digits.
const withoutNumber = (text: string, drawn: string): string => text.replaceAll(drawn, '');
const number = async (): Promise<string> => /\d{5}/.exec((await line.heard(AUNT)).join(' '))?.[0] ?? '';

test.each([
  ['a child', `LAPOR keponakan saya umur 15 di malaysia 3 bln tdk digaji, ${HOME}`],
  ['overcharging', `LAPOR anak saya ditagih 40 juta sama PT, utangnya belum lunas, ${HOME}`],
])(
  '%s: boleh is asked only once the regency has it, and a yes to that lets the village in (S1)',
  async (_kind, words) => {
    await line.says(AUNT, words);
    expect(await last()).toContain('Petugas kabupaten yang mengurus');
    expect(await last()).not.toContain('desa tahu');
    await line.says(AUNT, '1');
    await line.passes(2 * MINUTE);
    await says('Teratai', '1');
    expect(await last()).toContain('Boleh petugas desa tahu? 1 boleh 2 jangan');
    await says('Teratai', `${await number()} serahkan ke Melati`);
    expect(await heard('Melati')).toBe('');
    await line.says(AUNT, '1');
    expect(await heard('Teratai')).toContain('setuju petugas desa tahu');
    await says('Teratai', `${await number()} serahkan ke Melati`);
    await line.passes(MINUTE);
    expect(await heard('Melati')).toContain(await number());
  },
);

it('a case that the village has and that turns into such a kind goes up; she who had it hears no reason, the earlier yes is over', async () => {
  await line.says(AUNT, `LAPOR keponakan saya di malaysia 3 bln tdk digaji, ${HOME}`);
  await line.says(AUNT, '1');
  await says('Melati', '1');
  await line.says(AUNT, `${await number()} umurnya 15 tahun`);
  await line.passes(MINUTE);
  expect(await heard('Melati')).toContain(STOP);
  expect(withoutNumber(await heard('Melati'), await number())).not.toMatch(/anak|15|umur/i);
  expect(await heard('Teratai')).toContain('Ada warga perlu dibantu');
  await line.says(AUNT, '1');
  await says('Teratai', '2');
  await line.passes(5 * HOUR);
  expect((await heard('Melati')).split(STOP)).toHaveLength(2);
  expect(await heard('Melati')).toMatch(/sangat berarti\.$/);
  expect((await desk('show', await number())).out).toContain('village may know: not_asked');
  expect((await desk('may-know', await number(), 'yes', ...BY)).out).toContain('the village may know');
  expect((await desk('show', await number())).out).toContain('village may know: yes');
});

it('in danger, a place told later leaves the alarm with who already has it: nobody who is right loses her question', async () => {
  const worker: Phone = { channel: 'whatsapp', from: '+966500007747' };
  await line.says(worker, 'tolong saya dikunci majikan di riyadh');
  const asked = async () =>
    (await line.decisions()).filter(({ event }) => event === 'officer_alerted').map(({ address }) => address);
  const before = await asked();
  await line.says(worker, '1');
  await line.says(worker, 'saya dari desa tieng kejajar wonosobo');
  expect(await asked()).toEqual(before);
  const number = /\d{5}/.exec((await line.heard(await line.officer('Teratai'))).join(' '))?.[0] ?? '';
  await line.passes(6 * 60_000);
  await line.says(await line.officer('Teratai'), `${number} 1`);
  expect((await line.heard(await line.officer('Teratai'))).at(-1)).toContain('Langkah: balas CARA');
});

it('danger in a case that waits at the district rings who was asked again, with the clock of danger (S12)', async () => {
  await line.says(AUNT, `LAPOR anak saya di taiwan paspornya ditahan majikan, ${HOME}`);
  await line.says(AUNT, '2');
  const alerts = async (name: string) =>
    (await heard(name)).split('\n').filter((one) => one.includes('Ada warga perlu dibantu'));
  const [first = ''] = await alerts('Teratai');
  await line.says(AUNT, 'tadi malam anak saya dipukul majikan, sekarang dikunci di kamar');
  const [, again = ''] = await alerts('Teratai');
  const hour = (text: string) => /Jam (\d\d\.\d\d)/.exec(text)?.[1] ?? '';
  expect(hour(again) < hour(first)).toBe(true);
  expect(again).toContain('MENDESAK');
  expect(await alerts('Cempaka')).toHaveLength(1);
});

it('who was asked before the place was known has not declined: her turn comes again (S1)', async () => {
  await line.says(AUNT, 'LAPOR anak saya siti di arab 5 bln tdk digaji');
  await line.says(AUNT, '2');
  const alerts = async (name: string) => (await heard(name)).split('Ada warga perlu dibantu').length - 1;
  const isAsked = (await alerts('Cempaka')) === 1;
  const [first, second] = isAsked ? ['Cempaka', 'Flamboyan'] : ['Flamboyan', 'Cempaka'];
  expect([await alerts(first), await alerts(second)]).toEqual([1, 0]);
  await line.says(AUNT, `${await number()} desa tieng kejajar wonosobo`);
  for (const name of ['Teratai', 'Bambu', 'Teratai']) await says(name, `${await number()} 2`);
  expect([await alerts(first), await alerts(second)]).toEqual([2, 0]);
});
