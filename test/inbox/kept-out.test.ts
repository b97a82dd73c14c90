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

describe('who only occurs in her words keeps what she has (S1)', () => {
  test.each([
    ['she who helps', 'bu melati sudah datang, belum ada hasil'],
    ['somebody else', 'kata bu Teratai tunggu dulu'],
    ['who may know', 'boleh kasih tahu bu Teratai'],
    ['two messages are two things', 'terima kasih pak kader desa'],
  ])('%s: it stays where it is', async (how, words) => {
    await line.says(MOTHER, UNPAID);
    await line.says(MOTHER, '1');
    await says('Melati', '1');
    await line.says(MOTHER, `${await number()} ${words}`);
    await line.says(MOTHER, `${await number()} yang ngurus belum kasih kabar`);
    await line.passes(2 * MINUTE);
    expect((await heard('Melati')).join()).not.toContain(STOP);
    expect((await says('Melati', 'DAFTAR')).join()).toContain(await number());
    const named = (await line.decisions()).filter(({ event }) => event === 'officer_named');
    expect(named).toHaveLength(how === 'somebody else' ? 1 : 0);
  });

  it('who was only asked may still take it', async () => {
    await line.says(MOTHER, UNPAID);
    await line.says(MOTHER, '1');
    await line.says(MOTHER, `${await number()} kata bu Melati tunggu dulu`);
    await line.passes(2 * MINUTE);
    expect((await heard('Melati')).join()).not.toContain(STOP);
    await says('Melati', '1');
    expect((await says('Melati', 'DAFTAR')).join()).toContain(await number());
  });

  it('a doubt about who cannot hear of it ends when its place is known', async () => {
    await line.says(MOTHER, 'LAPOR anak saya siti di arab 5 bln tdk digaji. pak Bambu bilang lapor ke sini');
    const before = (await desk('show', await number())).out;
    expect(before).toMatch(/Named, and not decided/);
    await line.says(MOTHER, `${await number()} di kabupaten cilacap`);
    expect((await desk('show', await number())).out).not.toMatch(/Named, and not decided/);
  });
});

it('who is let in is let in alone: what else was told still keeps out, and so does what is told of her again', async () => {
  await line.says(MOTHER, `${UNPAID}. bu Melati bilang suruh lapor ke sini`);
  await line.says(MOTHER, '1');
  const { from } = await line.officer('Melati');
  await desk('let-in', await number(), from, ...BY);
  await line.says(MOTHER, `${await number()} belum ada kabar`);
  expect((await desk('show', await number())).out).not.toMatch(/Kept out|not decided/);
  await line.says(MOTHER, `${await number()} jangan kasih tahu bu Melati`);
  expect((await desk('show', await number())).out).toMatch(/Kept out\n.*Melati/);
});

it('a decision about one does not blind the case to what was told of another', async () => {
  await line.says(
    MOTHER,
    'LAPOR anak saya siti di arab 5 bln tdk digaji. bu Melati minta uang. pak Bambu bilang lapor',
  );
  const { from } = await line.officer('Bambu');
  await desk('let-in', await number(), from, ...BY);
  await line.says(MOTHER, `${await number()} ${HOME}`);
  const shown = (await desk('show', await number())).out;
  expect(shown).toMatch(/Kept out\n[\s\S]*Melati/);
  expect(shown).not.toMatch(/not decided/);
});

describe('two cases that go together', () => {
  const UNCLE: Phone = { channel: 'sms', from: '+6280000007702' };
  let [first, second] = ['', ''];
  beforeEach(async () => {
    await line.says(MOTHER, UNPAID);
    await line.says(MOTHER, '1');
    await line.says(UNCLE, `LAPOR keponakan saya siti di arab belum digaji, ${HOME}`);
    await line.says(UNCLE, '1');
    first = await number();
    second = /\d{5}/.exec((await line.heard(UNCLE)).join(' '))?.[0] ?? '';
    await desk('join', first, second, ...BY);
    await says('Melati', `${first} 1`);
  });
  const state = async (of: string): Promise<string> => (await desk('show', of)).out;

  it('both leave who is kept out of the first', async () => {
    expect(await state(second)).toMatch(/taken/);
    await line.says(MOTHER, `${first} bu Melati minta uang 2 juta`);
    expect(await state(second)).toMatch(/Kept out\n[\s\S]*Melati/);
    expect((await says('Melati', 'DAFTAR')).join()).not.toMatch(new RegExp(`${first}|${second}`));
    await line.passes(2 * MINUTE);
    await says('Teratai', `${first} 1`);
    for (const of of [first, second]) expect((await says('Teratai', 'DAFTAR')).join()).toContain(of);
  });

  it('both leave who is kept out of the second, and a human lets in to each', async () => {
    await line.says(UNCLE, `${second} bu Melati minta uang 2 juta`);
    expect((await heard('Melati')).at(-1)).toContain(STOP);
    expect((await says('Melati', 'DAFTAR')).join()).not.toMatch(new RegExp(`${first}|${second}`));
    await line.passes(2 * MINUTE);
    await says('Teratai', `${first} 1`);
    for (const of of [first, second]) {
      expect(await state(of)).toMatch(/Kept out\n[\s\S]*Melati/);
      expect((await says('Teratai', 'DAFTAR')).join()).toContain(of);
    }
    const { from } = await line.officer('Melati');
    expect((await desk('let-in', first, from, ...BY)).out).toContain(`${second} goes with it and keeps them out`);
    await desk('let-in', first, 'village', ...BY);
    for (const whom of [from, 'village']) expect((await desk('let-in', second, whom, ...BY)).out).toMatch(/let in\.$/);
    for (const of of [first, second]) expect(await state(of)).not.toMatch(/Kept out/);
    await line.says(UNCLE, `${second} belum ada kabar`);
    for (const of of [first, second]) expect(await state(of)).not.toMatch(/Kept out/);
  });

  it('what one reporter takes back leaves the other as it is', async () => {
    await line.says(UNCLE, 'CABUT');
    await line.passes(2 * MINUTE);
    expect((await says('Melati', 'DAFTAR')).join()).toContain(first);
    expect((await heard('Teratai')).join()).toContain(second);
  });

  it('both rest when she was found, and stay with the desk when its holder leaves (S7)', async () => {
    const before = (await heard('Melati')).length;
    expect((await desk('found', second, 'no-contact', ...BY)).out).toContain(`${first}, ${second}: rests`);
    await line.passes(MINUTE);
    expect((await heard('Melati')).slice(before).join()).toContain(STOP);
    for (const of of [first, second]) expect(await state(of)).toMatch(/taken.*rests/);
    await says('Cempaka', 'CUTI 3 hari');
    await says('Cempaka', '1');
    await line.passes(HOUR);
    for (const of of [first, second]) expect(await state(of)).toMatch(/taken.*rests/);
    await desk('close', first, ...BY);
    await says('Flamboyan', 'CUTI 3 hari');
    await says('Flamboyan', '1');
    await line.says(MOTHER, `${first} belum selesai`);
    expect(await state(first)).toMatch(/taken.*rests/);
  });
});

it('cases that are joined later share at once whom they keep out (S1)', async () => {
  const uncle: Phone = { channel: 'sms', from: '+6280000007703' };
  await line.says(MOTHER, UNPAID);
  await line.says(MOTHER, '1');
  await says('Melati', '1');
  await line.says(uncle, `LAPOR keponakan saya siti di arab belum digaji, bu Melati minta uang, ${HOME}`);
  const other = /\d{5}/.exec((await line.heard(uncle)).join(' '))?.[0] ?? '';
  expect((await desk('join', await number(), other, ...BY)).err).toBe('');
  await line.passes(MINUTE);
  expect((await heard('Melati')).at(-1)).toContain(STOP);
  expect((await says('Melati', 'DAFTAR')).join()).not.toContain(await number());
});
