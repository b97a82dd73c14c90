import { afterAll, beforeAll, expect, it } from 'vitest';
import { applyEvents } from '../../src/inbox/apply.ts';
import { caseByNumber } from '../../src/inbox/desk/case-by-number.ts';
import { readCase, reporterOf, updateCase } from '../../src/store/queries/cases.ts';
import { roster, updateOfficer } from '../../src/store/queries/officers.ts';
import type { Unit } from '../../src/store/unit.ts';
import { deskLine } from '../support/desk-line.ts';
import { type Phone, startHelpline, type TestHelpline } from '../support/helpline.ts';

let line: TestHelpline;
beforeAll(async () => {
  line = await startHelpline();
});
afterAll(() => line.close());

const HOME = 'desa kuripan garung wonosobo';

/** She reports, and answers whether the village may know. */
async function reports(end: string, words: string, answer: string): Promise<{ phone: Phone; number: string }> {
  const phone: Phone = { channel: 'sms', from: `+628000000${end}` };
  await line.says(phone, words);
  const number = /\d{5}/.exec((await line.heard(phone)).join(' '))?.[0] ?? '';
  await line.says(phone, answer);
  return { phone, number };
}
const mayKnow = async (number: string) => (await line.ctx.unit((unit) => caseByNumber(unit, number))).villageMayKnow;

async function on(unit: Unit, number: string) {
  const about = await caseByNumber(unit, number);
  return { about, on: { ctx: line.ctx, conversation: await reporterOf(unit, about), messageId: null } };
}

it.each([
  ['2', 'no'],
  ['1', 'not_asked'],
])('answered %s before it turned into a kind above the village: %s (S1)', async (answer, stays) => {
  const { phone, number } = await reports(
    `764${answer}`,
    `LAPOR anak saya siti di arab 5 bln tdk digaji, ${HOME}`,
    answer,
  );
  await line.says(phone, `${number} ternyata siti dijual agen, dipaksa melayani laki-laki`);
  expect(await mayKnow(number)).toBe(stays);
});

it('a no that opens a case of such a kind, or comes before she is asked, is kept, and no yes to another question undoes it', async () => {
  const { number } = await reports(
    '7645',
    `LAPOR anak saya rini di malaysia ditipu agen, uang 20 juta hilang, ${HOME}`,
    'ya',
  );
  expect(await mayKnow(number)).toBe('not_asked');
  await line.ctx.unit(async (unit) => {
    const { about, on: applying } = await on(unit, number);
    const { id: caseId } = about;
    const answer = (given: 'yes' | 'no') =>
      applyEvents(unit, [{ type: 'village_answered', caseId, mayKnow: given }], applying);
    const now = async () => (await readCase(unit, caseId)).villageMayKnow;
    await answer('yes');
    expect(await now()).toBe('not_asked');
    await answer('no');
    expect(await now()).toBe('no');
    await updateCase(unit, caseId, { state: 'taken' });
    await applyEvents(unit, [{ type: 'village_asked', caseId }], applying);
    await answer('yes');
    expect(await now()).toBe('no');
    const { category, severity, country, placeCode, reporterRole } = about;
    const facts = { category, severity, country, placeCode, reporterRole } as never;
    const opened = { type: 'case_opened', caseId: unit.id(), number: '40719', kind: 'report', facts } as const;
    await applyEvents(unit, [{ ...opened, details: 'ditipu agen', villageMayKnow: 'no' }], applying);
    expect((await readCase(unit, opened.caseId)).villageMayKnow).toBe('no');
  });
});

it('her yes to our call is none to the village: only the answer to that very question is boleh (S1)', async () => {
  const phone: Phone = { channel: 'sms', from: '+6280000007648' };
  await line.says(phone, `anak saya dikunci dan dipukul majikan di arab, ${HOME}`);
  expect((await line.heard(phone)).join(' ')).toContain('Keberatan? Balas 2');
  const number = /\d{5}/.exec((await line.heard(phone)).join(' '))?.[0] ?? '';
  for (const yes of ['1', 'boleh', 'ya bu']) {
    await line.says(phone, yes);
    expect(await mayKnow(number)).toBe('not_asked');
  }
  for (const name of ['Melati', 'Kenanga'])
    expect((await line.heard(await line.officer(name))).join('\n')).not.toContain(number);
});

it('a neighbouring village is asked for by the human who phones her: the desk, or who holds it above the village (S1)', async () => {
  const { desk } = deskLine(() => line);
  const { phone, number } = await reports('7646', `LAPOR anak saya yuni di taiwan paspornya ditahan, ${HOME}`, '1');
  const neighbours = async () => (await line.ctx.unit((unit) => caseByNumber(unit, number))).neighboursMayKnow;
  await line.says(phone, `${number} desa tetangga juga boleh tahu`);
  const melati = await line.officer('Melati');
  await line.says(melati, `${number} 1`);
  await line.says(melati, `${number} tetangga boleh`);
  const teratai = await line.officer('Teratai');
  await line.says(teratai, `${number} tetangga boleh`);
  expect(await neighbours()).toBe(false);
  const said = await desk('may-know', number, 'neighbours', '--by', 'Ibu Contoh', '--why', 'setuju lewat telepon');
  expect([said.code, await neighbours()]).toEqual([0, true]);
  expect((await line.decisions()).filter((one) => one.case === number).map(({ event }) => event)).toContain(
    'desk_may_know',
  );
  await line.says(melati, `${number} serahkan ke kabupaten`);
  await line.says(teratai, `${number} 1`);
  await line.says(teratai, `${number} kader desa tetangga jangan`);
  expect(await neighbours()).toBe(false);
  await line.says(teratai, `tetangga ${number} boleh`);
  expect(await neighbours()).toBe(true);
  expect((await line.heard(teratai)).at(-1)).toContain('boleh dimintai bantuan');
});

it('a neighbour who is let in may have it, and leaves it when that ends (S1)', async () => {
  const { number } = await reports('7647', `LAPOR anak saya wati di taiwan paspornya ditahan, ${HOME}`, '1');
  const heard = async (name: string): Promise<string> => (await line.heard(await line.officer(name))).join('\n');
  await line.ctx.unit(async (unit) => {
    const { placeCode } = await caseByNumber(unit, number);
    const next = (await roster(unit)).find(({ level, areaCode }) => level === 'village' && areaCode !== placeCode);
    await updateOfficer(unit, next?.id ?? '', { neighbours: [placeCode ?? ''] });
  });
  await line.says(await line.officer('Melati'), `${number} serahkan ke kabupaten`);
  const who = (await heard('Teratai')).includes(number) ? 'Teratai' : 'Bambu';
  const holds = async (text: string): Promise<void> => line.says(await line.officer(who), `${number} ${text}`);
  await holds('1');
  await holds('serahkan ke Anggrek');
  expect(await heard('Anggrek')).not.toContain(number);
  await holds('tetangga boleh');
  await holds('serahkan ke Anggrek');
  await line.passes(60_000);
  expect(await heard('Anggrek')).toContain(`${number}. Ada warga perlu dibantu`);
  const { desk } = deskLine(() => line);
  await line.says(await line.officer('Anggrek'), `${number} 1`);
  expect((await desk('may-know', number, 'no', '--by', 'Ibu Contoh', '--why', 'lewat telepon')).code).toBe(0);
  await line.passes(60_000);
  expect((await heard('Anggrek')).split('\n').at(-1)).toContain('Mohon jangan dilanjutkan');
});
