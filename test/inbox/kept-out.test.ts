import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { deskLine } from '../support/desk-line.ts';
import { HOUR, MINUTE, type Phone, startHelpline, type TestHelpline } from '../support/helpline.ts';

const MOTHER: Phone = { channel: 'sms', from: '+6280000007701' };
const HOME = 'desa kuripan garung wonosobo';
const UNPAID = `LAPOR anak saya siti di arab 5 bln tdk digaji, ${HOME}`;
const BY = ['--by', 'Ibu Contoh', '--why', 'didengar lewat telepon'];
const STOP = 'Mohon jangan dilanjutkan, Bapak/Ibu. Urusan ini kami lanjutkan lewat petugas lain.';

let line: TestHelpline;
beforeEach(async () => {
  line = await startHelpline();
});
afterEach(() => line.close());

const { desk } = deskLine(() => line);
const heard = async (name: string): Promise<string[]> => line.heard(await line.officer(name));
const says = async (name: string, text: string): Promise<string[]> => {
  const before = (await heard(name)).length;
  await line.says(await line.officer(name), text);
  return (await heard(name)).slice(before);
};
async function number(): Promise<string> {
  return /\d{5}/.exec((await line.heard(MOTHER)).join(' '))?.[0] ?? '';
}

describe('an officer who is accused or must not know never sees, counts or can infer the case (S1)', () => {
  test.each([
    ['by name', `bu Melati minta uang 5 juta, anak saya di arab tidak digaji, ${HOME}`],
    ['by name, as who must not know', `${UNPAID}. jangan kasih tahu bu Melati ya`],
    ['an office of her village', `${UNPAID}. pak carik yang daftarkan`],
    ['all who act for her village', `${UNPAID}. jangan sampai kader tahu`],
  ])('%s: whatever the village may know, it is the district', async (_how, words) => {
    await line.says(MOTHER, words);
    await line.says(MOTHER, '1');
    await line.passes(HOUR);
    expect(await heard('Melati')).toEqual([]);
    expect((await heard('Teratai')).join()).toContain(await number());
    expect((await says('Melati', `${await number()}`)).join()).not.toContain('Wonosobo');
    expect((await says('Melati', 'DAFTAR')).join()).not.toContain(await number());
  });

  it('she who has it already hears that another goes on, without a reason, and knows nothing of it from then', async () => {
    await line.says(MOTHER, UNPAID);
    await line.says(MOTHER, '1');
    const unknown = await says('Melati', '40711');
    await says('Melati', '1');
    await line.says(MOTHER, `${await number()} bu Melati minta uang 2 juta`);
    expect((await heard('Melati')).at(-1)).toContain(STOP);
    expect((await heard('Teratai')).at(-1)).toContain('MENDESAK');
    const after = (await heard('Melati')).length;
    await says('Teratai', '1');
    await line.says(MOTHER, `${await number()} belum ada kabar, gajinya masih belum`);
    await line.passes(8 * 24 * HOUR);
    expect((await heard('Melati')).slice(after)).toEqual([]);
    expect((await says('Melati', `${await number()}`)).join()).toBe(unknown.join());
    expect((await says('Melati', 'DAFTAR')).join()).not.toContain(await number());
    expect((await says('Melati', `STATUS ${await number()}`)).join()).toBe(
      (await says('Melati', 'STATUS 40711')).join().replace('40711', await number()),
    );
  });

  it('a coordinator by name or by office: the desk alone has it, and nobody is given her name', async () => {
    await line.says(MOTHER, `korda pak Bambu minta uang 3 juta, ${UNPAID}`);
    await line.says(MOTHER, '2');
    await line.passes(10 * MINUTE);
    expect([...(await heard('Bambu')), ...(await heard('Teratai'))]).toEqual([]);
    expect((await line.decisions()).filter(({ event }) => event === 'officer_kept_out').length).toBeGreaterThan(0);
  });
});

it('whose name merely occurs is kept out by nobody: the case begins above the village, and a human at the desk decides', async () => {
  await line.says(MOTHER, `${UNPAID}. bu Melati bilang suruh lapor ke sini`);
  await line.says(MOTHER, '1');
  await line.passes(2 * MINUTE);
  expect(await heard('Melati')).toEqual([]);
  expect((await heard('Teratai')).join()).toContain('MENDESAK');
  expect((await line.messages()).some(({ text }) => text.includes('Ada yang perlu dilihat petugas'))).toBe(true);
  const shown = (await desk('show', await number())).out;
  expect(shown).toMatch(/Named, and not decided.*\n.*Melati/);
  const { from } = await line.officer('Melati');
  expect((await desk('let-in', await number(), from)).code).toBe(2);
  expect((await desk('let-in', await number(), from, ...BY)).out).toContain('let in');
  await says('Teratai', '2');
  await line.passes(2 * MINUTE);
  expect((await heard('Melati')).join()).toContain(await number());
  await line.says(MOTHER, `${await number()} dia sakit juga kata temannya`);
  await line.passes(2 * MINUTE);
  expect((await heard('Melati')).join()).not.toContain(STOP);
});

it('a human at the desk keeps somebody out who heard of it by voice, with a name and a reason, and lets in again', async () => {
  await line.says(MOTHER, UNPAID);
  await line.says(MOTHER, '1');
  const { from } = await line.officer('Melati');
  expect((await desk('keep-out', await number(), '+6280000999999', ...BY)).err).toContain('Say whom');
  expect((await desk('keep-out', await number(), from, ...BY)).out).toContain('kept out');
  await line.passes(MINUTE);
  expect((await heard('Melati')).at(-1)).toContain(STOP);
  expect((await says('Melati', '1')).join()).not.toContain('Arab');
  expect((await desk('show', await number())).out).toMatch(
    /Kept out\n.*Melati[\s\S]*desk_kept_out.*didengar[\s\S]*Ibu Contoh/,
  );
  expect((await desk('let-in', await number(), from, ...BY)).code).toBe(0);
  expect((await desk('show', await number())).out).not.toContain('Kept out');
});
