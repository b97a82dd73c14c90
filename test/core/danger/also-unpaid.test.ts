import { expect, it } from 'vitest';
import { sharedContent } from '../../support/helpline.ts';

const { assess } = sharedContent();

it.each([
  'adik saya di malaysia juga gak digaji',
  'dia di malaysia juga gak digaji',
  'kalau adik saya gimana, dia di malaysia juga gak digaji',
  'my brother is also not paid for 3 months',
])('that one more is not paid is a matter of wages: %s', (text) =>
  expect(assess(text, 'whatsapp')).toMatchObject({ category: 'wages', dangerNow: false }),
);

it.each(['adik saya juga dipukul, gak digaji', 'dia dikunci juga gak digaji', 'dia tidak digaji dan diancam dibunuh'])(
  'what is told beside it stays danger: %s',
  (text) => expect(assess(text, 'whatsapp').dangerNow).toBe(true),
);
