import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_PLAN } from '../../src/core/contact/plan.ts';
import { findConversation } from '../../src/store/queries/conversations.ts';
import { readPlan, savePlan } from '../../src/store/queries/plans.ts';
import { post } from '../jobs/posting.ts';
import { deskLine } from '../support/desk-line.ts';
import { HOUR, MINUTE, type Phone, startHelpline, type TestHelpline } from '../support/helpline.ts';

const NUMBER = '+6280000005661';
const WA: Phone = { channel: 'whatsapp', from: NUMBER };
const SMS: Phone = { channel: 'sms', from: NUMBER };
const REPORT = 'LAPOR anak saya siti di arab 5 bln tdk digaji, desa kuripan garung wonosobo';
const SIGNED = ['--by', 'Ibu Contoh', '--why', 'sudah bicara lewat telepon'];

let line: TestHelpline;
beforeEach(async () => {
  line = await startHelpline();
});
afterEach(() => line.close());

const { desk } = deskLine(() => line);
const rows = async (query: string) => line.ctx.connection.transaction(async (tx) => [...(await tx.execute(query))]);
const keys = async () => (await rows('select owner_id as id from vault.keyring')).map(({ id }) => String(id));
const conversationOf = async ({ channel, from }: Phone) => {
  const found = await line.ctx.unit((unit) => findConversation(unit, { channel, kind: 'e164', value: from }));
  if (!found) throw new Error('nobody');
  return found;
};
const last = async (phone: Phone) => (await line.heard(phone)).at(-1) ?? '';
const numberFrom = async (phone: Phone) => /\d{5}/.exec((await line.heard(phone)).join(' '))?.[0] ?? '';

describe('one number by SMS and by WhatsApp is one handset', () => {
  it('HAPUS DATA SAYA with nothing open erases both', async () => {
    const before = await keys();
    await line.says(WA, 'mau belajar nabung kak');
    await line.says(SMS, 'mau belajar nabung kak');
    const [one, other] = [await conversationOf(WA), await conversationOf(SMS)];
    await line.says(WA, 'hapus data saya');
    await line.passes(40 * MINUTE);
    expect(await keys()).not.toContain(one.personId);
    expect(await keys()).not.toContain(other.personId);
    expect((await keys()).sort()).toEqual(before.sort());
  });

  it('a case open on the other channel makes it wait for a human, who erases both at once', async () => {
    const before = await keys();
    await line.says(SMS, REPORT);
    const number = await numberFrom(SMS);
    await line.says(WA, 'mau belajar nabung kak');
    await line.says(WA, 'hapus data saya');
    expect(await last(WA)).toContain('dihapus dalam 3 hari');
    const hers = (await keys()).filter((id) => !before.includes(id));
    await line.passes(40 * MINUTE);
    expect(await keys()).toEqual(expect.arrayContaining(hers));
    const wish = /^\d{5,8}/.exec((await desk('erasures')).out)?.[0] ?? '';
    expect((await desk('erase', wish, ...SIGNED)).err).toContain(`${number} of the same number is still open`);
    await desk('close', number, ...SIGNED);
    expect((await desk('erase', wish, ...SIGNED)).code).toBe(0);
    expect((await keys()).sort()).toEqual(before.sort());
    expect((await desk('show', number)).out).not.toMatch(/siti|kuripan|\+6280000005661/i);
  });

  it("an officer's own conversation at that number is not touched", async () => {
    const melati = await line.officer('Melati');
    const other: Phone = { channel: melati.channel === 'sms' ? 'whatsapp' : 'sms', from: melati.from };
    const duty = await conversationOf(melati);
    await line.says(other, 'mau belajar nabung kak');
    await line.says(other, 'hapus data saya');
    await line.passes(40 * MINUTE);
    expect(await keys()).toContain(duty.personId);
  });

  it('9 and STOP count for both, *1* and MULAI end them for both', async () => {
    await line.says(WA, 'halo');
    await line.says(SMS, 'halo');
    await line.says(SMS, '9');
    expect((await conversationOf(WA)).quietAt).not.toBeNull();
    await line.says(WA, 'halo');
    await line.says(WA, '1');
    expect((await conversationOf(SMS)).quietAt).toBeNull();
    await line.says(SMS, 'STOP');
    expect((await conversationOf(WA)).optedOutAt).not.toBeNull();
    await line.says(WA, 'MULAI');
    expect((await conversationOf(SMS)).optedOutAt).toBeNull();
  });

  it('after 9 by SMS nothing that WhatsApp cannot carry comes by SMS', async () => {
    await line.says(WA, 'halo');
    await line.says(WA, '1');
    await line.says(SMS, 'halo');
    const hers = await conversationOf(WA);
    const plan = { ...DEFAULT_PLAN, failover: true, mayWriteFirst: true, hours: { from: 0, to: 24 } };
    await line.ctx.unit((unit) => savePlan(unit, hers.personId, plan));
    await line.says(SMS, '9');
    const before = (await line.heard(SMS)).length;
    const payload = { channel: 'whatsapp', address: NUMBER, error: 'not_on_whatsapp', times: 9 };
    await line.app.inject({ method: 'POST', url: '/simulator/faults', payload });
    await post(line.ctx, { phone: WA, conversationId: hers.id, personId: hers.personId }, 'kabar', {
      purpose: 'follow_up',
    });
    await line.passes(2 * HOUR);
    expect((await line.heard(SMS)).slice(before)).toEqual([]);
  });

  it('CABUT by WhatsApp ends the yes that was given by SMS', async () => {
    await line.says(SMS, REPORT);
    await line.says(SMS, '1 jam 4 sore');
    await line.says(WA, 'CABUT');
    expect(await rows('select village_may_know as yes from cases')).toEqual([{ yes: 'no' }]);
    const melati = await line.heard(await line.officer('Melati'));
    expect(melati.filter((text) => text.includes('Mohon jangan dilanjutkan'))).toHaveLength(1);
  });

  const LESSON = /10 persen untuk berbagi/;
  /** Who else looks, and a safe word, as she says it in calm by WhatsApp. */
  async function plans(): Promise<void> {
    await line.says(WA, 'halo');
    await line.says(WA, '1');
    await line.says(WA, 'suami saya suka lihat hp');
    await line.says(WA, 'kata kunci kenanga');
  }

  it('S15: a safe word that was chosen by WhatsApp keeps the SMS screen harmless, and opens both', async () => {
    await line.says(SMS, 'halo');
    await plans();
    await line.says(SMS, '9');
    await line.says(SMS, 'halo');
    expect(await last(SMS)).toMatch(LESSON);
    await line.says(SMS, '1');
    expect((await conversationOf(WA)).quietAt).not.toBeNull();
    await line.says(SMS, 'kenanga');
    expect(await last(SMS)).toContain('Sedang bisa baca sendiri?');
    await line.says(SMS, '1');
    expect((await conversationOf(WA)).quietAt).toBeNull();
    expect((await conversationOf(SMS)).quietAt).toBeNull();
  });

  it('S15: whoever took the phone cannot begin anew by SMS', async () => {
    await plans();
    await line.says(WA, '9');
    await line.says(SMS, 'halo');
    expect(await last(SMS)).toMatch(LESSON);
    await line.says(SMS, 'anak saya dipukul majikan di malaysia');
    expect((await line.decisions()).map(({ event }) => event)).toContain('case_opened');
    expect((await line.heard(SMS)).join(' ')).not.toMatch(/\d{5}|kabupaten/);
    await line.says(SMS, 'kenanga');
    expect(await last(SMS)).toContain('Sedang bisa baca sendiri?');
  });

  it('S14: who reads the phone, and every no, count for both; a yes counts for its screen', async () => {
    await line.says(SMS, 'halo');
    await plans();
    await line.says(WA, 'boleh tulis duluan');
    const read = async (phone: Phone) =>
      line.ctx.unit(async (unit) => readPlan(unit, (await conversationOf(phone)).personId));
    expect(await read(WA)).toMatchObject({ others: 'often', mayWriteFirst: true });
    expect(await read(SMS)).toMatchObject({ others: 'often', mayWriteFirst: false });
  });

  it('S8: a number that was silent for sixty days inherits nothing', async () => {
    await plans();
    await line.says(WA, '9');
    await line.passes(61 * 24 * HOUR);
    await line.says(SMS, 'halo');
    expect(await last(SMS)).toContain('Ini soal siapa');
    expect((await conversationOf(SMS)).quietAt).toBeNull();
  });

  it('S1: who must not know by one channel is kept out of what was reported by the other', async () => {
    await line.says(SMS, REPORT);
    await line.says(WA, 'halo');
    await line.says(WA, '1');
    await line.says(WA, 'jangan sampai perangkat desa tahu');
    const melati = await line.officer('Melati');
    await line.says(SMS, '1 jam 4 sore');
    expect((await line.heard(melati)).join(' ')).not.toContain(await numberFrom(SMS));
  });
});
