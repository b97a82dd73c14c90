import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Phone, startHelpline, type TestHelpline } from './support/helpline.ts';

let line: TestHelpline;
beforeAll(async () => {
  line = await startHelpline();
});
afterAll(() => line.close());

const phone = (end: string): Phone => ({ channel: 'whatsapp', from: `+62800000${end}` });
const numberIn = (text: string | undefined): string => /\d{5,8}/.exec(text ?? '')?.[0] ?? '';
/** What was decided since, as far as it is of a case. */
async function decided(since: number) {
  const told = (await line.decisions()).slice(since).filter((one) => one.case !== undefined);
  const opened = told.flatMap((one) => (one.event === 'case_opened' ? [one.case] : []));
  return { opened, cases: new Set(told.map((one) => one.case)) };
}
const isRung = async (name: string, number: string): Promise<boolean> =>
  (await line.heard(await line.officer(name))).some((text) =>
    text.includes(`${number}. Ada warga perlu dibantu, MENDESAK`),
  );

it.each([
  ['0', '7651'],
  ['petugas', '7652'],
])(
  '%s and then danger are one case, critical from then, for which district and desk are rung (S20)',
  async (word, end) => {
    const worker = phone(end);
    const since = (await line.decisions()).length;
    await line.says(worker, word);
    await line.says(worker, 'tulung');
    const { opened, cases } = await decided(since);
    expect(opened).toHaveLength(1);
    expect(cases).toEqual(new Set(opened));
    expect(await isRung('Teratai', opened[0] ?? '')).toBe(true);
  },
);

it('who talks with her loses it to all of them when it turns out to be danger, under the same number (S20)', async () => {
  const worker = phone('7653');
  await line.says(worker, 'petugas');
  const desk = await line.officer('Cempaka');
  const number = numberIn((await line.heard(desk)).at(-1));
  await line.says(desk, `${number} 1`);
  await line.says(worker, '1');
  const since = (await line.decisions()).length;
  await line.says(worker, 'majikan kunci saya di kamar, saya dipukul');
  expect((await decided(since)).opened).toEqual([number]);
  for (const name of ['Teratai', 'Cempaka']) expect(await isRung(name, number)).toBe(true);
});
