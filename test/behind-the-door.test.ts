import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Phone, startHelpline, type TestHelpline } from './support/helpline.ts';

const WORKER: Phone = { channel: 'whatsapp', from: '+6580005691' };

let line: TestHelpline;
const last = async (): Promise<string> => (await line.heard(WORKER)).at(-1) ?? '';
const opened = async () =>
  (await line.decisions()).filter(({ event, address }) => event === 'case_opened' && address === WORKER.from);

beforeEach(async () => {
  line = await startHelpline();
});
afterEach(() => line.close());

it.each([
  [['halo kak', 'saya kerja di singapura', 'gaji saya dipotong terus sama agensi']],
  [['halo kak', 'saya mau tanya', 'gaji saya dipotong terus sama agensi', 'gimana ini kak']],
])('what she wrote is taken up with her *1*, also after the third message: %j', async (told) => {
  for (const text of [...told, '1']) await line.says(WORKER, text);
  expect(await last()).toContain('Sudah kami terima, Kak.');
  expect(await last()).not.toContain('1 bantuan');
});

it('a greeting said three times is still none: the menu', async () => {
  for (const text of ['halo kak', 'halo', 'halo', '1']) await line.says(WORKER, text);
  expect(await last()).toContain('1 bantuan');
  expect(await opened()).toEqual([]);
});

it.each([
  ['after a third message', ['gaji saya 3 bulan belum dibayar', 'saya di singapura', 'tolong dibalas ya kak']],
  ['after an hour', ['gaji saya 3 bulan belum dibayar']],
])('the plea that a human was asked to read %s and what it was are one case', async (_, told) => {
  for (const text of told) await line.says(WORKER, text);
  await line.passes(61 * 60_000);
  await line.says(WORKER, '1');
  expect(await last()).toContain('Sudah kami terima, Kak.');
  const [called] = (await line.decisions()).filter(({ event }) => event === 'human_called');
  expect((await opened()).map((one) => one.case)).toEqual([called?.case]);
});

it('who asks for an answer after a matter of money is not asked whether she is safe', async () => {
  for (const text of ['gaji saya 3 bulan belum dibayar', 'tolong dijawab dong']) await line.says(WORKER, text);
  expect((await line.decisions()).filter(({ event }) => event === 'danger_read')).toEqual([]);
});
