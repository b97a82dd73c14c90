import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findConversation, saveConversation } from '../../src/store/queries/conversations.ts';
import { deskLine } from '../support/desk-line.ts';
import { HOUR, type Phone, startHelpline, type TestHelpline } from '../support/helpline.ts';

let line: TestHelpline;
beforeAll(async () => {
  line = await startHelpline();
});
afterAll(() => line.close());

const ASKED = 'Halo Kak, apa kabar? Balas apa saja ya.';
const { desk } = deskLine(() => line);
const RINI: Phone = { channel: 'whatsapp', from: '+85290007301' };
/** She writes, and it is quiet for a minute. */
async function says(text: string): Promise<void> {
  await line.says(RINI, text);
  await line.passes(HOUR / 60);
}
const timesAsked = async (): Promise<number> => (await line.heard(RINI)).filter((text) => text === ASKED).length;
const deskHeard = async (): Promise<string[]> =>
  (await line.decisions()).flatMap(({ event, because }) => (event === 'human_asked' ? [because ?? ''] : []));

/** Daily, between eight and nine in the evening; it is one o'clock in Hong Kong. */
const WISH = [
  'halo',
  '1',
  'tolong tanya kabar saya tiap hari',
  'jam 8 sampai 9 malam',
  'hong kong',
  'telepon kakak saya',
];

it('a check-in she does not answer is missed, and one that WhatsApp no longer carries is not', async () => {
  for (const text of WISH) await says(text);
  await line.passes(24 * HOUR);
  expect(await timesAsked()).toBe(1);
  await line.passes(48 * HOUR);
  expect(await timesAsked()).toBe(1);
  const heard = await deskHeard();
  expect(heard.filter((because) => because === 'check_in_missed')).toHaveLength(1);
  expect(heard).toContain('check_in_not_sent');
});

it('a number that may have changed hands is not asked: the desk hears it with her words, and a human gives it back (S8, S16)', async () => {
  const { channel, from } = RINI;
  await line.ctx.unit(async (unit) => {
    const hers = await findConversation(unit, { channel, kind: 'e164', value: from });
    const at = new Date(unit.now.getTime() - 61 * 24 * HOUR);
    await saveConversation(unit, hers?.id ?? '', { lastInboundAt: at, openUntil: null });
  });
  await says('halo');
  const before = { asked: await timesAsked(), heard: (await deskHeard()).length };
  await line.passes(3 * 24 * HOUR);
  expect(await timesAsked()).toBe(before.asked);
  expect((await deskHeard()).slice(before.heard)).toEqual(['check_in_not_sent']);
  const numbers = [...(await desk('list')).out.matchAll(/^(\d{5,8}) /gm)].map(([, number = '']) => number);
  const shown = await Promise.all(numbers.map(async (number) => ({ number, out: (await desk('show', number)).out })));
  const hers = shown.find(({ out }) => out.includes('check_in_not_sent') && out.includes('telepon kakak saya'));
  expect(await desk('hers', hers?.number ?? '', '--by', 'Ibu Contoh', '--why', 'suaranya')).toMatchObject({ code: 0 });
  await says('halo');
  await says('1');
  await line.passes(36 * HOUR);
  expect(await timesAsked()).toBe(before.asked + 1);
});

it('who reads English is asked in English', async () => {
  const ann: Phone = { channel: 'whatsapp', from: '+85290007303' };
  for (const text of ['hello', '1', 'please ask me how I am every day', '8 to 9 pm', 'hong kong', 'call my sister'])
    await line.says(ann, text);
  await line.passes(24 * HOUR);
  expect((await line.heard(ann)).at(-1)).toBe('Hello, how are you? Answer anything you like.');
});

describe('by SMS and by WhatsApp one number is one person (S16)', () => {
  const SMS: Phone = { channel: 'sms', from: '+85290007302' };
  const WA: Phone = { channel: 'whatsapp', from: '+85290007302' };
  const speak = async (phone: Phone, ...texts: string[]): Promise<void> => {
    for (const text of texts) {
      await line.says(phone, text);
      await line.passes(HOUR / 60);
    }
  };
  const asked = async (phone: Phone): Promise<number> =>
    (await line.heard(phone)).filter((text) => text === ASKED).length;

  it('she is asked where she writes now, if she may be written to first there, and what she writes by either is an answer', async () => {
    await speak(WA, ...WISH);
    await speak(SMS, 'halo', '1');
    await line.passes(24 * HOUR);
    expect([await asked(WA), await asked(SMS)]).toEqual([1, 0]);
    await speak(SMS, 'halo kak');
    await line.passes(7 * HOUR);
    const heard = (await line.decisions()).filter(
      (one) => one.event === 'human_asked' && one.address?.includes(SMS.from),
    );
    expect(heard).toEqual([]);
    await speak(SMS, '1', 'boleh sms duluan');
    await line.passes(17 * HOUR);
    expect([await asked(WA), await asked(SMS)]).toEqual([1, 1]);
  });

  it('asked for by the other, it moves there; ended by either, it is over', async () => {
    await speak(SMS, '1', 'tolong tanya kabar saya tiap hari');
    const before = [await asked(WA), await asked(SMS)];
    await line.passes(24 * HOUR);
    expect([await asked(WA), await asked(SMS)]).toEqual([before[0], (before[1] ?? 0) + 1]);
    await speak(WA, '1', 'jangan tanya kabar lagi');
    await line.passes(48 * HOUR);
    expect([await asked(WA), await asked(SMS)]).toEqual([before[0], (before[1] ?? 0) + 1]);
  });
});
