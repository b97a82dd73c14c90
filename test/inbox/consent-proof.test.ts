import { afterAll, beforeAll, expect, it } from 'vitest';
import { caseByNumber } from '../../src/inbox/desk/case-by-number.ts';
import { eventsOfCase } from '../../src/store/queries/events.ts';
import { type Phone, startHelpline, type TestHelpline } from '../support/helpline.ts';

const MOTHER: Phone = { channel: 'sms', from: '+6280000017051' };

let line: TestHelpline;
const numbers: string[] = [];
beforeAll(async () => {
  line = await startHelpline();
  await line.says(MOTHER, 'LAPOR anak saya di arab 5 bln tdk digaji, desa kuripan garung wonosobo');
  await line.says(MOTHER, 'LAPOR adik saya di taiwan kontraknya tidak sesuai, desa kuripan garung wonosobo');
  const heard = (await line.heard(MOTHER)).join(' ');
  numbers.push(...new Set([...heard.matchAll(/Nomor (\d{5})/g)].map(([, number]) => number ?? '')));
  await line.says(MOTHER, `${numbers[0]} 1`);
  await line.says(MOTHER, `${numbers[1]} 2`);
  await line.says(MOTHER, 'CABUT');
});
afterAll(() => line.close());

const proofs = (number = ''): Promise<{ answer: string; asked: string; version: string; messageId: string }[]> =>
  line.ctx.unit(async (unit) => {
    const { id } = await caseByNumber(unit, number);
    const kept = (await eventsOfCase(unit, id)).filter(({ type }) => type === 'consent_kept');
    return kept.map(({ data }) => data as { answer: string; asked: string; version: string; messageId: string });
  });

it('keeps of each case the question that named it, its version and the message that answered', async () => {
  const [first, withdrawn] = await proofs(numbers[0]);
  expect(first).toMatchObject({ answer: 'yes', asked: expect.stringContaining(numbers[0] ?? '') });
  expect(withdrawn).toMatchObject({ answer: 'withdrawn', version: first?.version });
  expect(withdrawn?.messageId).not.toBe(first?.messageId);
  const [second] = await proofs(numbers[1]);
  expect(second).toMatchObject({ answer: 'no', asked: expect.stringContaining(numbers[1] ?? '') });
  // The same wording, whatever the number in it.
  expect(second?.version).toBe(first?.version);
});
