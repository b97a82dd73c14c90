import { expect, it } from 'vitest';
import { inIndonesia } from '../../../src/core/conversation/in-indonesia.ts';
import { emptySession } from '../../../src/core/conversation/session.ts';
import { heardAs, SCENES, worldOf } from '../../support/scenes.ts';

const scene = Object.values(SCENES).find(({ role }) => role === 'worker');
if (!scene) throw new Error('no worker among the scenes');
const asked = { ...scene, session: { ...emptySession(), asked: 'where' as const } };

it.each([
  ['bekasi, indonesia', true, true],
  ['masih di indonesia kak', true, true],
  ['bekasi', false, true],
  ['jakarta timur', false, true],
  ['kota batam', false, true],
  ['saya dari wonosobo', false, false],
  ['orang indonesia 20', false, false],
  ['mau pulang ke indonesia', false, false],
  ['riyadh', false, false],
  // Sounds like villages of ours.
  ['hawalli', false, false],
  ['salwa', false, false],
])('%s: %s unasked, %s once asked where', (text, unasked, once) => {
  const heard = heardAs(text);
  const calm = { ...scene, session: emptySession() };
  expect([inIndonesia(heard, calm, worldOf(calm)), inIndonesia(heard, asked, worldOf(asked))]).toEqual([unasked, once]);
  expect(inIndonesia(heard, { ...asked, role: 'family' }, worldOf(asked))).toBe(false);
});
