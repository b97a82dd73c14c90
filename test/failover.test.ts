import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_PLAN } from '../src/core/contact/plan.ts';
import { findCase } from '../src/store/queries/cases.ts';
import { readConversation } from '../src/store/queries/conversations.ts';
import { heldMessages } from '../src/store/queries/desk.ts';
import { readBody } from '../src/store/queries/outbox-messages.ts';
import { savePlan } from '../src/store/queries/plans.ts';
import { post } from './jobs/posting.ts';
import { HOUR, type Phone, startHelpline, type TestHelpline } from './support/helpline.ts';

let line: TestHelpline;
beforeAll(async () => {
  line = await startHelpline();
});
afterAll(() => line.close());

/** A worker abroad, on one number by both ways. */
const worker = (n: number): Phone => ({ channel: 'whatsapp', from: `+85290008${String(800 + n)}` });
const bySms = ({ from }: Phone): Phone => ({ channel: 'sms', from });
const numberIn = async (): Promise<string> =>
  (await line.decisions()).findLast(({ event }) => event === 'case_opened')?.case ?? '';

async function fails({ channel, from: address }: Phone, error: string, times = 1): Promise<void> {
  await line.app.inject({ method: 'POST', url: '/simulator/faults', payload: { channel, address, error, times } });
}

/** She told in calm how she may be reached. */
async function plans(phone: Phone, plan: Partial<typeof DEFAULT_PLAN>): Promise<string> {
  await line.says(phone, 'saya belum digaji 3 bulan');
  await line.says(phone, '1');
  const number = await numberIn();
  await line.ctx.unit(async (unit) => {
    const openCase = await findCase(unit, number);
    const { personId } = await readConversation(unit, openCase?.reporterConversationId ?? '');
    await savePlan(unit, personId, { ...DEFAULT_PLAN, ...plan });
  });
  return number;
}

describe('what WhatsApp cannot carry', () => {
  it('goes by SMS in its SMS form, once, where her plan allows it', async () => {
    const siti = worker(1);
    await plans(siti, { failover: true });
    const before = (await line.heard(siti)).length;
    await fails(siti, 'not_on_whatsapp');
    await line.says(siti, '9');
    expect((await line.heard(siti)).slice(before)).toEqual([]);
    expect(await line.heard(bySms(siti))).toEqual(['Baik, terima kasih.']);
    await line.passes(2 * HOUR);
    expect(await line.heard(bySms(siti))).toHaveLength(1);
  });

  it('goes nowhere else where her plan does not allow it, and a human sees it', async () => {
    const rini = worker(2);
    const number = await plans(rini, { failover: false });
    await fails(rini, 'not_on_whatsapp', 9);
    await line.says(rini, '9');
    await line.passes(2 * HOUR);
    expect(await line.heard(bySms(rini))).toEqual([]);
    expect(
      (await line.decisions()).some((one) => one.address?.includes(rini.from) && /failed|human/.test(one.event)),
    ).toBe(true);
    expect(number).not.toBe('');
  });

  it('is never sent by SMS where nobody knows whether it arrived', async () => {
    const wati = worker(3);
    await plans(wati, { failover: true });
    await fails(wati, 'no_answer');
    await line.says(wati, '9');
    await line.passes(HOUR);
    expect(await line.heard(bySms(wati))).toEqual([]);
  });

  it('comes back to WhatsApp by no way when SMS fails too', async () => {
    const yuni = worker(4);
    await plans(yuni, { failover: true });
    const before = (await line.heard(yuni)).length;
    await fails(yuni, 'not_on_whatsapp');
    await fails(bySms(yuni), 'unreachable', 9);
    await line.says(yuni, '9');
    await line.passes(2 * HOUR);
    expect((await line.heard(yuni)).slice(before)).toEqual([]);
    expect(await line.heard(bySms(yuni))).toEqual([]);
  });
});

it('what was held for her and ran out is not sent when she writes again: the desk sees it, with why', async () => {
  const dewi = worker(5);
  const number = await plans(dewi, {});
  await line.says(dewi, '9');
  const openCase = await line.ctx.unit((unit) => findCase(unit, number));
  if (!openCase) throw new Error('no case');
  const { reporterConversationId: conversationId } = openCase;
  const { personId } = await line.ctx.unit((unit) => readConversation(unit, conversationId));
  const expiresAt = new Date(line.ctx.clock.now().getTime() + HOUR);
  const more = { purpose: 'follow_up', caseId: openCase.id, keyOwner: openCase.id, expiresAt } as const;
  await post(line.ctx, { phone: dewi, conversationId, personId }, 'besok kami kabari lagi ya Kak', more);
  await line.passes(2 * HOUR);
  await line.says(dewi, 'halo');
  await line.says(dewi, '1');
  expect((await line.heard(dewi)).join('\n')).not.toContain('besok kami kabari');
  await line.ctx.unit(async (unit) => {
    const rows = (await heldMessages(unit, openCase)).filter(({ because }) => because === 'expired');
    const texts = await Promise.all(rows.map((row) => readBody(unit, row)));
    expect(texts.map((body) => body?.text)).toContain('besok kami kabari lagi ya Kak');
  });
});
