import { afterAll, beforeAll, expect, it } from 'vitest';
import { HOUR, type Phone, startHelpline, type TestHelpline } from '../support/helpline.ts';

let line: TestHelpline;
beforeAll(async () => {
  line = await startHelpline();
});
afterAll(() => line.close());

const ASKED = 'Halo Kak, apa kabar? Balas apa saja ya.';
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
