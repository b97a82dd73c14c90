import { afterEach, beforeEach, expect, it } from 'vitest';
import { deskLine } from '../support/desk-line.ts';
import { HOUR, type Phone, startHelpline, type TestHelpline } from '../support/helpline.ts';

const RINI: Phone = { channel: 'whatsapp', from: '+886900006951' };
const DAY = 24 * HOUR;
const NOT_SENT = /yang disimpan .*tidak kami kirim/;

let line: TestHelpline;
beforeEach(async () => {
  line = await startHelpline();
});
afterEach(() => line.close());

const { desk } = deskLine(() => line);

/** A worker's case that Melati holds, and the number of it; her door has shut since. */
async function heldCase(): Promise<string> {
  for (const text of ['halo', '1', 'gaji saya 3 bulan belum dibayar, desa kuripan garung wonosobo', 'boleh'])
    await line.says(RINI, text);
  const melati = await line.officer('Melati');
  const number = /\d{5}/.exec((await line.heard(melati)).join(' '))?.[0] ?? '';
  await line.says(melati, `${number} 1`);
  await line.passes(2 * HOUR);
  return number;
}

const toldNotSent = async (name: string) =>
  (await line.heard(await line.officer(name))).filter((text) => NOT_SENT.test(text));

it('who holds the case hears once that her words grew too old, and nothing of them; she may write again', async () => {
  const number = await heldCase();
  const melati = await line.officer('Melati');
  for (const text of ['besok saya datang', 'bawa KK ya kak']) await line.says(melati, `KIRIM ${number} ${text}`);
  await line.passes(13 * DAY);
  expect(await toldNotSent('Melati')).toEqual([]);
  await line.passes(2 * DAY);
  const [told, ...more] = await toldNotSent('Melati');
  expect(more).toEqual([]);
  expect(told).toContain(`KIRIM ${number}`);
  expect(told).not.toMatch(/besok|KK/);
  expect((await desk('holds', number)).out).toMatch(/too late since .*\n.*besok saya datang/);
  for (const text of ['halo', '1']) await line.says(RINI, text);
  expect((await line.heard(RINI)).join(' ')).not.toMatch(/besok saya datang|bawa KK/);
  await line.says(melati, `KIRIM ${number} kak sudah makan?`);
  expect((await line.heard(RINI)).at(-1)).toBe('kak sudah makan?');
});

it('words that reached her in time are nobody told of', async () => {
  const number = await heldCase();
  await line.says(await line.officer('Melati'), `KIRIM ${number} besok saya datang`);
  for (const text of ['halo', '1']) await line.says(RINI, text);
  expect(await line.heard(RINI)).toContain('besok saya datang');
  await line.passes(16 * DAY);
  expect(await toldNotSent('Melati')).toEqual([]);
});
