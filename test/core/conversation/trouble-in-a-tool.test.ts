import { expect, it } from 'vitest';
import { readDanger } from '../../../src/core/conversation/danger/danger.ts';
import { hiddenNeed } from '../../../src/core/conversation/readers/hidden-need.ts';
import { NOON, sharedContent } from '../../support/helpline.ts';
import { atEveryQuestion, heardAs, SCENES, worldOf } from '../../support/scenes.ts';

it("a trouble told where a company's name is asked is no name: it gets the offer", () => {
  const [, session = {}] =
    atEveryQuestion(sharedContent().flows, NOON).find(([question]) => question === 'cek-pt.nama') ?? [];
  const scene = { ...SCENES.open, session: { ...SCENES.open.session, ...session } };
  const taken = hiddenNeed.read(heardAs('PT-nya sudah ambil paspor saya'), scene, worldOf(scene));
  expect(taken === 'pass' ? 'pass' : taken.because).toBe('trouble_in_a_lesson');
});

it('a sum in a money that only a guess fears is the answer to the sum, and nobody is asked whether she is safe', () => {
  const [, session = {}] =
    atEveryQuestion(sharedContent().flows, NOON).find(([question]) => question === 'hitung.gaji') ?? [];
  const scene = { ...SCENES.open, session: { ...SCENES.open.session, ...session } };
  expect(sharedContent().assess('1500 dinar irak', 'whatsapp')).toMatchObject({ dangerNow: true, doubt: true });
  expect(readDanger(heardAs('1500 dinar irak'), scene, worldOf(scene))).toBe('pass');
  expect(readDanger(heardAs('1500 dinar irak'), SCENES.open, worldOf(SCENES.open))).not.toBe('pass');
});

it.each([
  ['mertua', 'pass'],
  ['sakit', 'trouble_in_a_lesson'],
])('beside a choice a bare word that only a guess makes a trouble gets no offer: %s', (text, because) => {
  const [, session = {}] =
    atEveryQuestion(sharedContent().flows, NOON).find(([question]) => question === 'berangkat.lagi') ?? [];
  const scene = { ...SCENES.open, session: { ...SCENES.open.session, ...session } };
  const taken = hiddenNeed.read(heardAs(text), scene, worldOf(scene));
  expect(taken === 'pass' ? 'pass' : taken.because).toBe(because);
});
