import { expect, it } from 'vitest';
import { answerIn, institutionAs } from '../../../src/core/cases/referral.ts';

it.each([
  ['LTSA sudah terima berkasnya', 'accepted'],
  ['jawaban LTSA: sedang diproses 2 minggu', 'accepted'],
  ['BP3MI belum bisa terima', 'refused'],
  ['disnaker menolak, suruh ke provinsi', 'refused'],
  ['jawaban LTSA: minta fotokopi paspor', 'answered'],
  ['LTSA bilang datang lagi senin', 'answered'],
  ['LTSA tutup hari ini', null],
])('%s: %s', (text, answer) => expect(answerIn(text)).toBe(answer));

it('a worker, and whoever reported what must not be read, hears no name unasked', () => {
  const named = (role: 'worker' | 'family', category = 'wages', language = 'id') =>
    institutionAs('KBRI Riyadh', { role, category, language });
  expect(named('family')).toBe('KBRI Riyadh');
  expect(named('worker')).toBe('lembaga yang bisa membantu');
  expect(named('worker', 'wages', 'en')).toBe('people who can help');
  expect(named('family', 'sexual_violence')).toBe('lembaga yang bisa membantu');
});
