import { expect, it } from 'vitest';
import { besidePlan, carefulIn } from '../../../../src/core/conversation/words/beside-plan.ts';
import { assess } from '../../danger/reader.ts';

it('what is told beside a plan, and what makes us careful within a long story', () => {
  const env = { assess: (said: string) => assess(said, 'whatsapp') };
  expect(besidePlan('gaji saya belum dibayar 3 bulan, majikan suka baca hp saya', env)).toBe(
    'gaji saya belum dibayar 3 bulan',
  );
  expect(besidePlan('kalo wa jangan malam ya, majikan suka pinjam hp', env)).toBe('kalo ya');
  expect(besidePlan('majikan tidak kasih makan jangan wa malam', env)).toBe('majikan tidak kasih makan');
  const story = `${'sudah tiga bulan saya kerja di sini dan gaji belum juga dibayar penuh oleh majikan. '.repeat(2)}`;
  expect(carefulIn(`${story}majikan suka baca hp saya`, env)).toEqual({ others: 'often', mayWriteFirst: false });
});
