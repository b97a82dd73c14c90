import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Phone, startHelpline, type TestHelpline } from './support/helpline.ts';

let line: TestHelpline;
let n = 0;
beforeAll(async () => {
  line = await startHelpline();
});
afterAll(() => line.close());

const phone = (channel: Phone['channel'] = 'sms'): Phone => ({ channel, from: `+62800000${5900 + ++n}` });

async function reported(from: Phone): Promise<string> {
  await line.says(from, 'LAPOR anak saya siti di arab 5 bln tdk digaji, desa kuripan garung wonosobo');
  return /\d{5,8}/.exec((await line.heard(from)).at(-1) ?? '')?.[0] ?? '';
}

const happened = async (number: string): Promise<string[]> =>
  (await line.decisions()).filter((one) => one.case === number).map((one) => one.event);

/** A case that its officer finished and its reporter confirmed. */
async function finished(from: Phone): Promise<string> {
  const number = await reported(from);
  await line.says(from, '1');
  const melati = await line.officer('Melati');
  for (const text of [`${number} 1`, `SELESAI ${number}`, `${number} 1`]) await line.says(melati, text);
  await line.says(from, '1');
  expect(await happened(number)).toContain('case_confirmed');
  return number;
}

it('a real, a closed, an invented and a mistyped number are the same bytes to a phone that did not report (S6)', async () => {
  const mother = phone();
  const [number, ended] = [await reported(mother), await finished(phone())];
  const mistyped = `${(Number(number[0]) % 9) + 1}${number.slice(1)}`;
  const asked = [number, ended, '12345', mistyped].map((one) => `STATUS ${one}`);
  const anggrek = await line.officer('Anggrek');
  const answers: string[] = [];
  for (const from of [phone(), phone('whatsapp'), anggrek]) {
    const before = (await line.heard(from)).length;
    for (const text of asked) await line.says(from, text);
    answers.push(...(await line.heard(from)).slice(before));
  }
  expect(answers).toHaveLength(12);
  expect(new Set(answers).size).toBe(1);
  await line.passes(61 * 24 * 3_600_000);
  await line.says(mother, `STATUS ${number}`);
  expect((await line.heard(mother)).at(-1)).toBe(answers[0]);
});
