import { afterAll, beforeAll, expect, it } from 'vitest';
import { HOUR, type Phone, startHelpline, type TestHelpline } from './support/helpline.ts';

const MOTHER: Phone = { channel: 'sms', from: '+6280000005791' };
let line: TestHelpline;
beforeAll(async () => {
  line = await startHelpline();
});
afterAll(() => line.close());

it('a call that nobody made rings three times by the hour and then each day', async () => {
  await line.says(MOTHER, 'TELP');
  const rung = async () => (await line.decisions()).filter(({ because }) => because === 'call_back_late').length;
  for (let hour = 0; hour < 3; hour += 1) await line.passes(HOUR + 60_000);
  expect(await rung()).toBe(3);
  await line.passes(3 * HOUR);
  expect(await rung()).toBe(3);
  await line.passes(22 * HOUR);
  expect(await rung()).toBe(4);
}, 240_000);
