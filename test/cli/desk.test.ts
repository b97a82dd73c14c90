import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runDesk } from '../../src/cli/desk/run-desk.ts';
import { shownHold } from '../../src/cli/desk/show.ts';
import { findCase } from '../../src/store/queries/cases.ts';
import { heldMessages } from '../../src/store/queries/desk.ts';
import { deskLine } from '../support/desk-line.ts';
import { HOUR, MINUTE, type Phone, startHelpline, type TestHelpline } from '../support/helpline.ts';

const MOTHER: Phone = { channel: 'sms', from: '+6280000005551' };
const WORKER: Phone = { channel: 'whatsapp', from: '+6580005552' };
const REPORT = 'LAPOR anak saya siti di arab 5 bln tdk digaji, desa kuripan garung wonosobo';
const SIGNED = ['--by', 'Ibu Contoh', '--why', 'sudah bicara lewat telepon'];

let line: TestHelpline;
const open = async () => {
  line = await startHelpline();
};
const close = () => line.close();

const { desk } = deskLine(() => line);

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const numberIn = (text: string | undefined): string => /\d{5,8}/.exec(text ?? '')?.[0] ?? '';
const reported = async (): Promise<string> => {
  await line.says(MOTHER, REPORT);
  return numberIn((await line.heard(MOTHER))[0]);
};
/** A critical case of a worker, whose first answer has no number. */
const inDanger = async (): Promise<string> => {
  await line.says(WORKER, 'tolong saya dipukul majikan sekarang');
  return (await line.decisions()).findLast((one) => one.event === 'case_opened')?.case ?? '';
};

describe('reading', () => {
  beforeEach(open);
  afterEach(close);

  it('show tells people, phones, alerts and what happened, oldest first', async () => {
    const number = await reported();
    await line.says(MOTHER, '1 jam 4 sore');
    await line.says(await line.officer('Melati'), '1');
    await line.says(await line.officer('Melati'), 'CATAT sudah ke rumahnya');
    const { code, out } = await desk('show', number);
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`^${number}  taken  \\w+  report  wages  SA  since 2026-`));
    expect(out).toContain(`reporter  sms  ${MOTHER.from}`);
    expect(out).toContain('held by village  CONTOH Kader Melati  sms  +6280000000011');
    expect(out).toContain(REPORT);
    const order = ['case_opened', 'village_answered', 'officer_alerted', 'case_accepted', 'sudah ke rumahnya'];
    const found = order.map((word) => out.indexOf(word));
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect(found).not.toContain(-1);
  });

  it('show has what came from her phone, also what went into no case, until she is erased', async () => {
    const number = await reported();
    await line.says(MOTHER, 'dia sakit juga kata temannya');
    expect((await desk('show', number)).out).toMatch(/From her phone\n.*LAPOR anak[^\n]*\n.*dia sakit juga/);
    const people = await line.ctx.connection.transaction((tx) =>
      tx.execute(`select person_id as id from case_people where role = 'reporter'`),
    );
    await line.ctx.unit(({ vault }) => vault.erase(String(people[0]?.id)));
    expect((await desk('show', number)).out).toMatch(/From her phone\n.*\(erased\)\n.*\(erased\)/);
  });

  it('shows no character that could move a screen', async () => {
    await line.says(MOTHER, `${REPORT} \u001b[2J\u202e merah\u0007`);
    const { out } = await desk('show', numberIn((await line.heard(MOTHER))[0]));
    expect(out).toContain('merah');
    expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
  });

  it('list has the open cases, gravest first', async () => {
    expect(await desk('list')).toEqual({ code: 0, out: '', err: '' });
    const wages = await reported();
    const danger = await inDanger();
    expect((await desk('list')).out.split('\n').map((one) => one.split('  ').slice(0, 3))).toEqual([
      [danger, 'open', 'critical'],
      [wages, 'open', expect.any(String)],
    ]);
  });

  it('doubts tells whom one question was asked and who said that she is well (S12)', async () => {
    expect((await desk('doubts')).out).toBe('No doubt ended by a word.');
    await line.says(WORKER, 'saya takut kak');
    await line.says(WORKER, 'saya aman');
    expect((await desk('doubts')).out).toMatch(/^2026-[^ ]+Z {2}\+6580005552\n {4}saya takut kak$/);
    await line.passes(31 * 24 * HOUR);
    expect((await desk('doubts')).out).toBe('No doubt ended by a word.');
    expect((await desk('doubts', '--days', '60')).out).toContain('saya takut kak');
    expect(await desk('doubts', '--days', 'dua')).toMatchObject({ code: 2 });
  });

  it('holds tells what waits, with its words and why', async () => {
    const number = await inDanger();
    const desker = await line.officer('Cempaka');
    await line.says(desker, `${number} 1`);
    await line.says(desker, `KIRIM ${number} besok kami telepon`);
    const { code, out } = await desk('holds', number);
    expect(code).toBe(0);
    expect(out).toMatch(/held {2}follow_up {2}until \S+Z {2}because: hold_until_written/);
    expect(out).toContain('besok kami telepon');
    expect((await desk('holds')).out).toMatch(new RegExp(`^${number} [^]*besok kami telepon`));
    expect((await desk('holds', await reported())).out).toBe('Nothing waits.');
    const held = await line.ctx.unit(async (unit) => {
      const openCase = await findCase(unit, number);
      return openCase ? heldMessages(unit, openCase) : [];
    });
    const later = new Date(line.ctx.clock.now().getTime() + 15 * 24 * HOUR);
    expect(held.map((row) => shownHold(row, null, later)).join()).toMatch(/too late since \S+Z, not sent any more/);
  });

  it.each([
    ['human', -1, /^\S+ {2}over {2}reply {2}too late since \S+Z, not sent any more {2}because/],
    ['human', 1, /^\S+ {2}for a human {2}reply {2}not sent by itself {2}because/],
    ['waiting', -1, /^\S+ {2}over {2}reply {2}too late/],
    ['waiting', 1, /^\S+ {2}waiting {2}reply {2}due now/],
    ['held', 1, /^\S+ {2}held {2}reply {2}until \S+Z/],
  ] as const)('holds shows a reply that is %s, with %i h left, as what it is', (state, hours, shown) => {
    const now = line.ctx.clock.now();
    const expiresAt = new Date(now.getTime() + hours * HOUR);
    const row = { state, purpose: 'reply', createdAt: now, runAt: now, expiresAt } as Parameters<typeof shownHold>[0];
    expect(shownHold(row, null, now)).toMatch(shown);
  });

  const file = (text: string) => ({ media: [{ type: 'image/jpeg', base64: Buffer.from(text).toString('base64') }] });
  /** What is in the files of a case. */
  const media = async (number: string): Promise<string[]> => {
    const folder = await mkdtemp(join(tmpdir(), 'desk-media-'));
    const to = join(folder, 'files');
    await desk('media', number, '--to', to);
    const names = (await readdir(to)).sort();
    const texts = await Promise.all(names.map((name) => readFile(join(to, name), 'utf8')));
    await rm(folder, { recursive: true });
    return texts;
  };

  it('media are written for their owner alone, with their SHA-256, and never over a file', async () => {
    const number = await reported();
    const bytes = Buffer.from('invented picture');
    await line.says(MOTHER, '', { media: [{ type: 'image/jpeg', base64: bytes.toString('base64') }] });
    const folder = await mkdtemp(join(tmpdir(), 'desk-media-'));
    const to = join(folder, 'files');
    const { code, out } = await desk('media', number, '--to', to);
    expect([code, out]).toEqual([0, `${sha256(bytes)}  ${number}-1.jpeg`]);
    expect(await readdir(to)).toEqual([`${number}-1.jpeg`]);
    expect(await readFile(join(to, `${number}-1.jpeg`))).toEqual(bytes);
    expect((await stat(join(to, `${number}-1.jpeg`))).mode & 0o777).toBe(0o600);
    expect((await stat(to)).mode & 0o777).toBe(0o700);
    expect((await desk('media', number, '--to', to)).code).toBe(1);
    await rm(folder, { recursive: true });
  });

  it('media have what the officer sent with her note or without a word', async () => {
    const number = await reported();
    await line.says(MOTHER, '1');
    const melati = await line.officer('Melati');
    await line.says(melati, '1');
    const [noted, alone] = ['the contract', 'the ticket'].map((text) => Buffer.from(text));
    const file = (bytes = Buffer.from('')) => ({ media: [{ type: 'image/jpeg', base64: bytes.toString('base64') }] });
    await line.says(melati, `${number} ini kontraknya`, file(noted));
    await line.says(melati, '', file(alone));
    const folder = await mkdtemp(join(tmpdir(), 'desk-media-'));
    const { out } = await desk('media', number, '--to', folder);
    expect(out.split('\n')).toEqual([
      `${sha256(noted ?? Buffer.from(''))}  ${number}-1.jpeg`,
      `${sha256(alone ?? Buffer.from(''))}  ${number}-2.jpeg`,
    ]);
    await rm(folder, { recursive: true });
  });

  it('of two cases behind one phone a photo is in the one she says, and in none before', async () => {
    const first = await reported();
    await line.says(MOTHER, 'LAPOR adik saya budi di taiwan potongan gajinya besar, desa kuripan garung wonosobo');
    const second = /Nomor (\d+)/.exec((await line.heard(MOTHER)).at(-1) ?? '')?.[1] ?? '';
    await line.says(MOTHER, '', file('the contract'));
    expect((await line.heard(MOTHER)).at(-1)).toContain('Ini soal yang mana');
    await line.says(MOTHER, second);
    await line.says(MOTHER, `${first} ini slip gajinya`, file('the slip'));
    expect(await media(first)).toEqual(['the slip']);
    expect(await media(second)).toEqual(['the contract']);
  });

  it('what an officer sent before she said in which role is kept where she then says', async () => {
    const melati = await line.officer('Melati');
    const number = await reported();
    await line.says(MOTHER, '1');
    await line.says(melati, '1');
    await line.says(melati, 'anak saya di arab 5 bln tdk digaji, desa kuripan garung wonosobo');
    await line.says(melati, 'SENDIRI');
    await line.passes(40 * 60_000);
    await line.says(melati, '', file('the ticket'));
    expect((await line.heard(melati)).at(-1)).toContain('SENDIRI atau TUGAS');
    await line.says(melati, 'TUGAS');
    expect(await media(number)).toEqual(['the ticket']);
  });

  it('what an officer of two cases sends without words is kept with the one whose number she then says', async () => {
    const melati = await line.officer('Melati');
    const first = await reported();
    await line.says(MOTHER, '1');
    await line.says(melati, `${first} 1`);
    await line.says(MOTHER, 'LAPOR adik saya budi di taiwan kontraknya tidak sesuai, desa kuripan garung wonosobo');
    const second = /Nomor (\d+)/.exec((await line.heard(MOTHER)).at(-1) ?? '')?.[1] ?? '';
    await line.says(MOTHER, `${second} 1`);
    await line.says(melati, `${second} 1`);
    await line.says(melati, '', file('the receipt'));
    await line.says(melati, '', file('the letter'));
    expect((await line.heard(melati)).filter((text) => text.includes('soal yang mana'))).toHaveLength(1);
    await line.says(melati, 'CARA');
    expect([await media(first), await media(second)]).toEqual([[], []]);
    await line.says(melati, second);
    await line.says(melati, `${first} ini slip gajinya`, file('the slip'));
    expect(await media(first)).toEqual(['the slip']);
    expect((await media(second)).sort()).toEqual(['the letter', 'the receipt']);
  });
});

describe('acting', () => {
  beforeEach(open);
  afterEach(close);
  const events = async () => (await line.decisions()).map((one) => one.event);

  it('close ends a critical case; nobody is asked any more and nobody is written to', async () => {
    const number = await inDanger();
    const before = (await line.messages()).length;
    expect(await desk('close', number, ...SIGNED)).toEqual({ code: 0, out: `${number} is closed.`, err: '' });
    await line.passes(5 * HOUR);
    expect((await line.messages()).length).toBe(before);
    const told = (await line.decisions()).find((one) => one.event === 'desk_closed');
    expect(told).toMatchObject({ case: number, because: 'sudah bicara lewat telepon' });
    expect((await desk('show', number)).out).toContain('"by":"Ibu Contoh"');
    expect((await desk('list')).out).toBe('');
    expect(await desk('close', number, ...SIGNED)).toMatchObject({ code: 1, err: `${number} is closed already.` });
  });

  it('who and why are sealed', async () => {
    const number = await reported();
    await desk('note', number, ...SIGNED);
    const rows = await line.ctx.connection.transaction((tx) => tx.execute('select e::text as row from events e'));
    expect(JSON.stringify([...rows])).not.toMatch(/Ibu Contoh|telepon/);
    expect((await desk('show', number)).out).toMatch(/desk_noted {2}\(sudah bicara lewat telepon\)\n.*Ibu Contoh/);
  });

  it('may-know yes brings the case to the village, and no takes it away from there', async () => {
    const number = await reported();
    const cadre = await line.officer('Melati');
    expect((await desk('may-know', number, 'yes', ...SIGNED)).out).toBe(`${number}: the village may know.`);
    await line.passes(0);
    expect(await line.heard(cadre)).toHaveLength(1);
    await line.says(cadre, '1');
    expect((await desk('may-know', number, 'no', ...SIGNED)).out).toBe(`${number}: the village must not know.`);
    await line.passes(MINUTE);
    expect((await line.heard(cadre)).at(-1)).toMatch(/jangan/i);
    expect(
      (await line.heard(await line.officer('Teratai'))).concat(await line.heard(await line.officer('Bambu'))),
    ).not.toEqual([]);
    expect(await events()).toContain('desk_may_know');
  });
});

describe('mistakes', () => {
  beforeAll(open);
  afterAll(close);

  it.each<[string[], number, RegExp]>([
    [[], 2, /^Say what to do\.\n\nnpm run -s desk/],
    [['fly', '40711'], 2, /^There is no command fly\./],
    [['constructor', '40711', ...SIGNED], 2, /^There is no command constructor\./],
    [['show'], 2, /^show needs the number of a case\./],
    [['close', '40711', '--by', 'Ibu Contoh'], 2, /--by NAME and --why TEXT are needed/],
    [['close', '40711', '--by', ' ', '--why', 'x'], 2, /--by NAME and --why TEXT are needed/],
    [['show', '40711', '--all'], 2, /^Unknown option '--all'/],
    [['media', '40711'], 2, /^media needs a folder: --to FOLDER/],
    [['show', '40711'], 1, /^There is no case 40711\.$/],
    [['show', '40712'], 1, /^40712 is no case number: its check digit does not fit\.$/],
    [['show', `'; --`], 1, /is no case number/],
  ])('%j: exit %i', async (args, code, says) => {
    const answer = await desk(...args);
    expect(answer).toMatchObject({ code, out: '' });
    expect(answer.err).toMatch(says);
  });

  it('an answer that is none changes nothing', async () => {
    const number = await reported();
    expect(await desk('may-know', number, 'maybe', ...SIGNED)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/yes, or no/),
    });
    expect((await desk('show', number)).out).toContain('village may know: unanswered');
  });

  it('no helpline runs on that data directory', async () => {
    const err: string[] = [];
    const folder = await mkdtemp(join(tmpdir(), 'desk-none-'));
    const screen = { say: () => {}, complain: (text: string) => err.push(text) };
    expect(await runDesk(['list'], { DATA_DIR: folder }, screen)).toBe(1);
    expect(err).toEqual([expect.stringMatching(/^No helpline runs on .*desk-none-.*\. Start it first/)]);
    expect(await readdir(folder)).toEqual([]);
    await rm(folder, { recursive: true });
  });
});
