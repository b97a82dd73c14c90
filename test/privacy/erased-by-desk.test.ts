import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findConversation } from '../../src/store/queries/conversations.ts';
import { readInbound } from '../../src/store/queries/messages.ts';
import { messages } from '../../src/store/tables/index.ts';
import { deskLine } from '../support/desk-line.ts';
import { type Phone, startHelpline, type TestHelpline } from '../support/helpline.ts';

const MOTHER: Phone = { channel: 'sms', from: '+6280000005561' };
const OTHER: Phone = { channel: 'sms', from: '+6280000005562' };
const REPORT = 'LAPOR anak saya siti di arab 5 bln tdk digaji, desa kuripan garung wonosobo';
const SIGNED = ['--by', 'Ibu Contoh', '--why', 'sudah dipastikan lewat telepon'];

let line: TestHelpline;
beforeEach(async () => {
  line = await startHelpline();
});
afterEach(() => line.close());

const { desk } = deskLine(() => line);
const numberIn = (text: string | undefined): string => /\d{5,8}/.exec(text ?? '')?.[0] ?? '';
const rows = async (query: string) => line.ctx.connection.transaction(async (tx) => [...(await tx.execute(query))]);
const owners = async () => (await rows('select owner_id as id from vault.keyring')).map(({ id }) => String(id));

it('HAPUS DATA SAYA erases nothing by itself; the desk does, and of her stored bytes none can be opened again', async () => {
  await line.says(OTHER, REPORT.replace('siti', 'ani'));
  const others = await owners();
  await line.says(MOTHER, REPORT);
  const number = numberIn((await line.heard(MOTHER))[0]);
  await line.says(MOTHER, 'LAPOR istri saya ani di malaysia 3 bln tdk digaji, desa kuripan garung wonosobo');
  const second = numberIn((await line.heard(MOTHER)).at(-1));
  await line.says(MOTHER, 'HAPUS DATA SAYA');
  const hers = (await owners()).filter((id) => !others.includes(id));
  expect((await desk('show', number)).out).toContain(REPORT);

  expect((await desk('erase', number, ...SIGNED)).err).toContain(`${second} of the same number is still open`);
  expect((await owners()).filter((id) => hers.includes(id))).toEqual(hers);

  expect((await desk('close', second, ...SIGNED)).code).toBe(0);
  expect(await desk('erase', number, ...SIGNED)).toMatchObject({ code: 0, err: '' });
  expect((await owners()).filter((id) => hers.includes(id))).toEqual([]);
  expect(await owners()).toEqual(expect.arrayContaining(others));
  const { out } = await desk('show', number);
  expect(out).toContain('(erased)');
  expect(out).not.toMatch(/siti|kuripan|\+6280000005561/i);

  await line.says(MOTHER, 'STATUS');
  expect((await line.heard(MOTHER)).at(-1)).not.toContain(number);
});

it('what an officer noted of her and sent her lies with the case alone, and goes with it', async () => {
  await line.says(MOTHER, REPORT);
  const number = numberIn((await line.heard(MOTHER))[0]);
  await line.says(MOTHER, '1');
  const melati = await line.officer('Melati');
  await line.says(melati, '1');
  await line.says(melati, `${number} PT janji bayar Jumat kepada keluarga Siti`);
  await line.says(melati, `KIRIM ${number} besok saya ke rumah Siti`);
  expect((await desk('show', number)).out).toMatch(/PT janji bayar Jumat[\s\S]*besok saya ke rumah/);
  const kept = await line.ctx.unit(async (unit) => {
    const hers = await findConversation(unit, { channel: 'sms', kind: 'e164', value: melati.from });
    const received = await unit.tx
      .select()
      .from(messages)
      .where(eq(messages.conversationId, hers?.id ?? ''));
    return Promise.all(received.map((one) => readInbound(unit, hers?.personId ?? '', one)));
  });
  expect(kept.map((one) => one?.text)).toEqual(['1', '', '']);
});
