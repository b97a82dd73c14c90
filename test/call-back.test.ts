import { afterAll, beforeAll, expect, it } from 'vitest';
import { HOUR, type Phone, startHelpline, type TestHelpline } from './support/helpline.ts';

const MOTHER: Phone = { channel: 'sms', from: '+6280000005791' };
let line: TestHelpline;
beforeAll(async () => {
  line = await startHelpline();
});
afterAll(() => line.close());

it('a call that nobody made rings three times by the hour and then each day', async () => {
  await line.says(MOTHER, 'TELP');
  const rung = async () => (await line.decisions()).filter(({ because }) => because === 'call_back_late').length;
  for (let hour = 0; hour < 3; hour += 1) await line.passes(HOUR + 60_000);
  expect(await rung()).toBe(3);
  await line.passes(3 * HOUR);
  expect(await rung()).toBe(3);
  await line.passes(22 * HOUR);
  expect(await rung()).toBe(4);
}, 240_000);

it('with several cases what a holder notes on one of them is the call, and one that nobody noted rings', async () => {
  const sister: Phone = { channel: 'sms', from: '+6280000005792' };
  const numbers: string[] = [];
  for (const words of [
    'LAPOR anak saya siti di arab 5 bln tdk digaji, desa kuripan garung wonosobo',
    'LAPOR adik saya budi di taiwan kontraknya tidak sesuai, desa kuripan garung wonosobo',
  ]) {
    await line.says(sister, words);
    numbers.push(/Nomor (\d{5})/.exec((await line.heard(sister)).at(-1) ?? '')?.[1] ?? '');
  }
  for (const number of numbers) await line.says(sister, `${number} 1`);
  const cadre = await line.officer('Melati');
  await line.says(cadre, `${numbers[0]} 1`);
  await line.says(sister, 'TELP');
  const late = async () => (await line.decisions()).filter(({ because }) => because === 'call_back_late').length;
  const before = await late();
  await line.passes(HOUR + 60_000);
  expect(await late()).toBeGreaterThan(before);
  await line.says(cadre, `CATAT ${numbers[0]} sudah saya telepon ibunya`);
  const noted = await late();
  await line.passes(3 * HOUR);
  expect(await late()).toBe(noted);
}, 240_000);

it.each(['gak nduwe pulsa bu tlg telpon aku', 'please call me i have no credit'])(
  'who only writes %j is phoned, and not asked whether she is well (S20)',
  async (text) => {
    const from: Phone = { channel: 'sms', from: `+62800000${text.length}793` };
    await line.says(from, text);
    const read = (await line.decisions()).filter(({ address }) => address === from.from).map(({ because }) => because);
    expect(read.join(' ')).toContain('call_me');
    expect(read.join(' ')).not.toContain('doubt_asked');
    expect((await line.heard(from)).join(' ')).toMatch(/kami telepon nomor ini|we phone this number/);
  },
);
