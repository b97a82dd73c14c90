import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openConversation } from '../src/store/queries/conversations.ts';
import { enrol, type RosterEntry } from '../src/store/queries/officers.ts';
import { outbox } from '../src/store/tables/index.ts';
import { post, rowOf } from './jobs/posting.ts';
import { FakeTwilio, type KeptMessage } from './support/fake-twilio.ts';
import { MINUTE, startHelpline, type TestHelpline } from './support/helpline.ts';
import { twilioEnv } from './support/twilio-config.ts';

const BASE = 'https://helpline.example.org';
const MOTHER = '+6280000007771';
const CADRE = 'whatsapp:+6280000007772';
const DISTRICT = '+6280000007773';
const WORKER = 'whatsapp:+6580007774';
const REPORT = 'LAPOR anak saya siti di arab 5 bln tdk digaji, desa kuripan garung wonosobo';
/** Kuripan in Garung, Wonosobo; and the regency. */
const [VILLAGE, REGENCY] = ['33.07.11.2008', '33.07'];

let fake: FakeTwilio;
let line: TestHelpline;
/** How far Twilio's clock stands behind ours. */
let behindMs: number;
beforeEach(async () => {
  behindMs = 0;
  fake = await FakeTwilio.start({
    publicBaseUrl: BASE,
    now: () => new Date(line.ctx.clock.now().getTime() - behindMs),
  });
  line = await startHelpline({ env: { ...twilioEnv(fake, BASE), SIMULATOR: 'off' } });
  const areaCode = line.ctx.content.findPlace('Kuripan Garung Wonosobo').code ?? VILLAGE;
  await enrolled({ name: 'CONTOH Kader Seroja', level: 'village', areaCode }, CADRE);
  await enrolled({ name: 'CONTOH Korda Angsana', level: 'district', areaCode: REGENCY }, DISTRICT);
});
afterEach(async () => {
  await line.close();
  await fake.close();
});

const HERE = { neighbours: [], zone: 'Asia/Jakarta', organisation: null };
const enrolled = (who: Pick<RosterEntry, 'name' | 'level' | 'areaCode'>, phone: string) => {
  const channel = phone.startsWith('whatsapp:') ? ('whatsapp' as const) : ('sms' as const);
  const address = { channel, kind: 'e164' as const, value: phone.replace('whatsapp:', '') };
  return line.ctx.unit((unit) =>
    enrol(unit, { ...who, ...HERE, woman: true, wake: true, onCall: false, provider: 'twilio', address }, 'active'),
  );
};

const ours = (phone: string) => (phone.startsWith('whatsapp:') ? 'whatsapp:+62811000002' : '+62811000001');
const message = (From: string, Body: string, more: Record<string, string> = {}) =>
  fake.inbound({ From, To: ours(From), Body, ...more });

async function says(From: string, Body: string): Promise<void> {
  expect(await fake.post(line.url ?? '', message(From, Body))).toEqual([200]);
  await line.settles();
}

async function mothersConversation(): Promise<{ id: string; personId: string }> {
  const address = { channel: 'sms', kind: 'e164', value: MOTHER } as const;
  return line.ctx.unit((unit) =>
    openConversation(unit, { address, provider: 'twilio', role: 'family', country: 'ID' }),
  );
}

const to = (phone: string) => fake.messages.filter((one) => one.to === phone);
const heard = (phone: string) => to(phone).map((one) => one.body);
const created = (phone: string) => fake.creates.filter((form) => form.get('To') === phone);
const events = async () => {
  const rows = await line.ctx.connection.transaction((tx) => tx.execute('select type from events order by seq'));
  return [...rows].map((row) => row.type);
};
const numberOf = (phone: string) => /\d{5,8}/.exec(heard(phone)[0] ?? '')?.[0] ?? '';

describe('the story over Twilio', () => {
  it('a mother by SMS, her cadre by WhatsApp', async () => {
    await says(MOTHER, REPORT);
    const number = numberOf(MOTHER);
    expect(heard(MOTHER)).toEqual([expect.stringContaining(`Nomor ${number}`)]);
    await says(MOTHER, '1 jam 4 sore');

    const [alert] = created(CADRE);
    expect(alert?.get('Body')).toBeNull();
    expect(alert?.get('ContentSid')).toBe(`HX${'1'.repeat(32)}`);
    const variables = JSON.parse(alert?.get('ContentVariables') ?? '{}');
    expect(variables[1]).toBe(number);
    expect(JSON.stringify(variables)).not.toMatch(/gaji|arab|siti|kuripan/i);

    await says(CADRE, '1');
    expect(heard(CADRE).at(-1)).toContain(`Telepon jam 16.00: ${MOTHER}`);
    // She wrote just now: a reply is free text, not the template.
    expect(created(CADRE).at(-1)?.get('ContentSid')).toBeNull();
    expect(heard(MOTHER).at(-1)).toContain('petugas sudah ada: CONTOH Kader Seroja');
    await says(CADRE, 'CATAT sudah telepon ibunya');
    await says(CADRE, 'SELESAI');
    await says(CADRE, '1');
    await says(MOTHER, '1');
    expect(await events()).toContain('case_confirmed');
  });

  it('each send asks for a status callback at the public address, from the sender of its channel', async () => {
    await says(MOTHER, REPORT);
    await says(MOTHER, '1 jam 4 sore');
    for (const [phone, from] of [
      [MOTHER, '+62811000001'],
      [CADRE, 'whatsapp:+62811000002'],
    ] as const) {
      expect(created(phone).length).toBeGreaterThan(0);
      for (const form of created(phone)) {
        expect(form.get('From')).toBe(from);
        expect(form.get('StatusCallback')).toBe(`${BASE}/webhooks/twilio/status`);
      }
    }
    const [sent] = to(MOTHER);
    const callbacks = ['sent', 'delivered', 'delivered'].map((status) => fake.status(sent?.sid ?? '', status));
    expect(await fake.post(line.url ?? '', ...callbacks)).toEqual([200, 200, 200]);
    const kept = await line.ctx.connection.transaction((tx) => tx.execute('select status from deliveries'));
    expect([...kept]).toEqual([{ status: 'sent' }, { status: 'delivered' }]);
  });

  it('a worker on WhatsApp hears neutral words, then after 1 the service', async () => {
    await says(WORKER, 'gaji saya belum dibayar 3 bulan');
    expect(heard(WORKER)).toEqual([expect.stringContaining('Sedang bisa baca sendiri?')]);
    await says(WORKER, '1');
    expect(heard(WORKER)).toHaveLength(2);
  });

  it('the same webhook twice at once is one message, one case, one answer', async () => {
    const report = message(MOTHER, REPORT);
    const posts = Array.from({ length: 6 }, () => fake.post(line.url ?? '', report));
    expect((await Promise.all(posts)).flat()).toEqual([200, 200, 200, 200, 200, 200]);
    await line.settles();
    expect(await fake.post(line.url ?? '', report)).toEqual([200]);
    await line.settles();
    expect(heard(MOTHER)).toHaveLength(1);
    expect((await events()).filter((type) => type === 'case_opened')).toHaveLength(1);
  });

  it('the same webhook eight days later changes nothing', async () => {
    const report = message(WORKER, 'halo kak');
    await fake.post(line.url ?? '', report);
    await line.settles();
    await line.passes(8 * 24 * 60 * MINUTE);
    const [said, told] = [heard(WORKER), await events()];
    expect(said).toHaveLength(1);
    expect(await fake.post(line.url ?? '', report)).toEqual([200]);
    await line.settles();
    expect([heard(WORKER), await events()]).toEqual([said, told]);
  });

  it('an alert that failed, told before the answer of its send, goes to the next at once', async () => {
    fake.beforeAnswer = async ({ to: phone, sid }: KeptMessage) => {
      if (phone !== CADRE) return;
      const failed = fake.status(sid, 'undelivered', { ErrorCode: '63024' });
      expect(await fake.post(line.url ?? '', failed, failed)).toEqual([200, 200]);
    };
    await says(MOTHER, REPORT);
    await says(MOTHER, '1 jam 4 sore');
    expect(created(CADRE)).toHaveLength(1);
    expect(heard(DISTRICT)).toEqual([expect.stringContaining('Ada warga perlu dibantu')]);
    expect((await events()).filter((type) => type === 'delivery_failed')).toHaveLength(1);
  });

  it('an alert that failed later goes to the next as well, once', async () => {
    await says(MOTHER, REPORT);
    await says(MOTHER, '1 jam 4 sore');
    const failed = fake.status(to(CADRE)[0]?.sid ?? '', 'failed', { ErrorCode: '30003' });
    await fake.post(line.url ?? '', failed, failed);
    await line.settles();
    expect(heard(DISTRICT)).toHaveLength(1);
  });

  it('a send whose answer was cut off is known again, whatever its clock says, and its twin is not taken for it', async () => {
    behindMs = 20 * MINUTE;
    const { id: conversationId, personId } = await mothersConversation();
    const posts = async () => {
      await post(line.ctx, { conversationId, personId, phone: { channel: 'sms', from: MOTHER } }, 'sama');
      await line.work.drain();
    };
    await posts();
    const cut = { times: 2 };
    fake.beforeAnswer = async () => {
      cut.times -= 1;
      if (cut.times >= 0) throw new Error('cut off');
    };
    await posts();
    await posts();
    await line.passes(15 * MINUTE);
    expect(heard(MOTHER)).toEqual(['sama', 'sama', 'sama']);
    const rows = await line.ctx.connection.db.select().from(outbox).where(eq(outbox.conversationId, conversationId));
    const inOrder = rows.toSorted((a, b) => a.seq - b.seq).map((row) => row.providerId);
    expect(inOrder).toEqual(fake.messages.map(({ sid }) => sid));
    expect(rows.every((row) => row.state === 'done')).toBe(true);
  });

  it('a reply whose answer was cut off is looked up also when its time is over meanwhile: it is there', async () => {
    const { id: conversationId, personId } = await mothersConversation();
    fake.beforeAnswer = async () => {
      fake.beforeAnswer = async () => {};
      throw new Error('cut off');
    };
    const expiresAt = new Date(line.ctx.clock.now().getTime() + 5 * MINUTE);
    const to = { conversationId, personId, phone: { channel: 'sms', from: MOTHER } } as const;
    const id = await post(line.ctx, to, 'sebentar', { purpose: 'reply', expiresAt });
    await line.work.drain();
    expect(await rowOf(line, id)).toMatchObject({ state: 'unknown' });
    line.ctx.clock.moveTo(new Date(expiresAt.getTime() + MINUTE));
    await line.work.drain();
    expect(await rowOf(line, id)).toMatchObject({ state: 'done', providerId: fake.messages[0]?.sid });
    expect(heard(MOTHER)).toEqual(['sebentar']);
  });

  it('a busy Twilio is asked again, a phone that is gone is not', async () => {
    fake.fault(MOTHER, { status: 429, code: 20429 }, { status: 400, code: 21211 });
    await says(MOTHER, REPORT);
    expect(created(MOTHER)).toHaveLength(1);
    await line.passes(MINUTE);
    await line.passes(60 * MINUTE);
    expect(heard(MOTHER)).toEqual([]);
    expect(created(MOTHER)).toHaveLength(2);
    expect(await events()).toContain('delivery_failed');
  });
});
