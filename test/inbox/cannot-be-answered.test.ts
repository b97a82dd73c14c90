import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Phone, startHelpline, type TestHelpline } from '../support/helpline.ts';

let line: TestHelpline;
beforeAll(async () => {
  line = await startHelpline();
});
afterAll(() => line.close());

it('an old STOP that the provider keeps blocks no plea: it alarms, and the desk reads that only a call reaches her (S14)', async () => {
  const rini: Phone = { channel: 'sms', from: '+96650000771' };
  await line.says(rini, 'STOP');
  const payload = { channel: rini.channel, address: rini.from, error: 'opted_out', times: 9 };
  await line.app.inject({ method: 'POST', url: '/simulator/faults', payload });
  await line.says(rini, 'tolong saya dikunci di kamar, dipukul majikan');
  const told = (await line.messages()).map(({ text }) => text);
  expect(told.filter((text) => text.includes('Tidak bisa dibalas: telepon.'))).toHaveLength(1);
  expect(told.some((text) => text.includes('DARURAT') || text.includes('MENDESAK'))).toBe(true);
  const alert = (await line.messages()).find(({ text }) => text.includes('Balas 1 terima'));
  const taker: Phone = { channel: alert?.channel ?? 'sms', from: alert?.to ?? '' };
  await line.says(taker, '1');
  const facts = (await line.messages()).find(({ to, text }) => to === taker.from && text.includes('Langkah'));
  expect(facts?.text).toContain('Pesan tidak sampai: pusat yang menelepon.');
});
