import { expect, it } from 'vitest';
import { allTexts } from '../../../src/core/flow/check/texts.ts';
import { sharedContent } from '../../support/helpline.ts';

/** S21: most who need help went another way; help comes first. */
const AS_A_GATE =
  /\b(?:apakah|apa|kakak|bapak|ibu|berangkat(?:nya)?|kerja(?:nya)?)\b[^.?]{0,40}\b(?:resmi|legal|prosedural|terdaftar|berdokumen)\b[^.?]{0,20}\?/i;

it('no flow and no sentence of ours asks whether she went by the official way (S21)', () => {
  const { flows, texts } = sharedContent();
  const asked = [...allTexts(flows)].filter(({ said }) => AS_A_GATE.test(said.text)).map(({ said }) => said.text);
  expect(asked).toEqual([]);
  expect([...texts.all.values()].filter(({ fixed }) => AS_A_GATE.test(fixed))).toEqual([]);
  expect('Berangkatnya lewat jalur resmi?').toMatch(AS_A_GATE);
});
