import { afterEach, beforeEach, expect, it } from 'vitest';
import { deskLine } from '../support/desk-line.ts';
import { HOUR, type Phone, startHelpline, type TestHelpline } from '../support/helpline.ts';

const AUNT: Phone = { channel: 'sms', from: '+6280000007601' };
const CHILD = 'LAPOR keponakan saya umur 15 di malaysia 3 bln tdk digaji, desa kuripan garung wonosobo';
const GROWN = 'LAPOR anak saya siti di arab 5 bln tdk digaji, desa kuripan garung wonosobo';
const SIGNED = ['--by', 'Ibu Contoh', '--why', 'ditanyakan ke ahli hukum, dilaporkan bersama bibinya'];
const REMINDS = 'Perlu diputuskan: apakah menurut hukum urusan ini harus dilaporkan.';
const LATE = 'Belum diputuskan apakah menurut hukum urusan ini harus dilaporkan';

let line: TestHelpline;
beforeEach(async () => {
  line = await startHelpline();
});
afterEach(() => line.close());

const { desk } = deskLine(() => line);
const numberIn = (text: string | undefined): string => /\d{5,8}/.exec(text ?? '')?.[0] ?? '';
const said = async (words: string): Promise<number> =>
  (await line.messages()).filter(({ text }) => text.includes(words)).length;

it('of a child or of sexual violence a human decides in three days whether the law asks for a report; nothing is reported by itself', async () => {
  await line.says(AUNT, CHILD);
  const number = numberIn((await line.heard(AUNT))[0]);
  expect((await desk('reviews')).out).toMatch(new RegExp(`${number} .*opened .*decide by `));
  await line.passes(49 * HOUR);
  expect([await said(REMINDS), await said(LATE)]).toEqual([1, 0]);
  expect((await desk('close', number, ...SIGNED)).code).toBe(0);
  await line.passes(24 * HOUR);
  expect(await said(LATE)).toBe(1);
  expect((await desk('reviews')).out).toContain('LATE');
  expect((await desk('review', number)).code).toBe(2);
  expect((await desk('review', number, ...SIGNED)).out).toContain(`${number}: the review is decided.`);
  expect((await desk('reviews')).out).toContain('No review waits.');
  await line.passes(48 * HOUR);
  expect(await said(LATE)).toBe(1);
  expect((await desk('review', number, ...SIGNED)).err).toContain('no review waits');
});

it('opens once, also where the words that ask for it come later, and never for anything else', async () => {
  await line.says(AUNT, GROWN);
  expect((await desk('reviews')).out).toContain('No review waits.');
  const number = numberIn((await line.heard(AUNT))[0]);
  await line.says(AUNT, `${number} dia baru umur 16`);
  await line.says(AUNT, `${number} umurnya 16 tahun, diberangkatkan PT`);
  await line.passes(HOUR / 60);
  const opened = (await line.decisions()).filter(({ event }) => event === 'legal_review_opened');
  expect(opened).toHaveLength(1);
  expect((await desk('reviews')).out.trim().split('\n')).toHaveLength(1);
});
