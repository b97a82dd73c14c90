import { expect, it } from 'vitest';
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
