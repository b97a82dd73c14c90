import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Phone, startHelpline, type TestHelpline } from './support/helpline.ts';

const DAY = 24 * 3_600_000;
const WORKER: Phone = { channel: 'whatsapp', from: '+966500005693' };
const MOTHER: Phone = { channel: 'whatsapp', from: '+6280000005694' };
const bySms = ({ from }: Phone): Phone => ({ channel: 'sms', from });

let line: TestHelpline;
const last = async (phone: Phone): Promise<string> => (await line.heard(phone)).at(-1) ?? '';
const opened = async () => (await line.decisions()).filter(({ event }) => event === 'case_opened').length;

async function workerReported(): Promise<void> {
  const words = 'gaji saya 4 bulan belum dibayar, saya di riyadh, desa kuripan garung wonosobo';
  for (const text of [words, '1', '2']) await line.says(WORKER, text);
}

beforeEach(async () => {
  line = await startHelpline();
});
afterEach(() => line.close());

it.each(['ini saya yg di wa tadi', 'halo kak, saya yang whatsapp kemarin', 'STATUS'])(
  'a worker who comes by SMS and writes %j hears of her matter after *1*, of nothing before it',
  async (words) => {
    await workerReported();
    await line.says(bySms(WORKER), words);
    expect(await last(bySms(WORKER))).toContain('Sedang bisa baca sendiri?');
    await line.says(bySms(WORKER), '1');
    expect(await last(bySms(WORKER))).toContain('sedang kami carikan petugas');
    expect(await opened()).toBe(1);
  },
);

it('family hears of it at once, and after sixty days nothing', async () => {
  await line.says(MOTHER, 'LAPOR anak saya siti di arab 5 bln tdk digaji, desa kuripan garung wonosobo');
  const number = /\d{5,8}/.exec(await last(MOTHER))?.[0] ?? '';
  await line.says(bySms(MOTHER), 'ini saya yg di wa tadi');
  expect(await last(bySms(MOTHER))).toContain(`Urusan ${number} (hari ini)`);
  await line.passes(61 * DAY);
  await line.says(bySms(MOTHER), 'ini saya yg di wa tadi');
  expect(await last(bySms(MOTHER))).not.toContain(number);
});

it('family by one channel is family by the other: she is not asked next whether she reads alone', async () => {
  await line.says(bySms(MOTHER), 'LAPOR anak saya siti di arab 5 bln tdk digaji, desa kuripan garung wonosobo');
  await line.says(MOTHER, 'STATUS');
  expect(await last(MOTHER)).toContain('(hari ini)');
  for (const text of ['1 boleh', 'halo bu, tolong dijawab']) {
    await line.says(MOTHER, text);
    expect(await last(MOTHER)).not.toMatch(/Kak\b|sedang sendiri|baca sendiri/);
  }
});

it('from another number nobody is known', async () => {
  await workerReported();
  const other: Phone = { channel: 'sms', from: '+966500005695' };
  for (const text of ['ini saya yg di wa tadi', '1']) await line.says(other, text);
  expect(await last(other)).toContain('1 bantuan');
  await line.says(other, 'STATUS');
  expect(await last(other)).toContain('hanya bisa dari HP yang dipakai menulis pertama kali');
  expect(await opened()).toBe(1);
});
