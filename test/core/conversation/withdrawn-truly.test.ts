import { expect, it } from 'vitest';
import { NOON } from '../../support/helpline.ts';
import { turn } from '../../support/pure-talk.ts';
import { SCENES } from '../../support/scenes.ts';

const [report] = SCENES.mother.cases;
if (!report) throw new Error('the mother of the scenes has reported');
const answerOf = (more: Partial<typeof report>): string =>
  turn({ scene: { ...SCENES.mother, cases: [{ ...report, ...more }] }, now: NOON }, 'CABUT')
    .said.map(({ text }) => text)
    .join();
const asked = (state: 'asked' | 'sent') => ({ service: 'contoh', state, since: NOON });

it.each([
  ['danger, never asked', { severity: 'critical', villageMayKnow: 'not_asked', referral: null }],
  ['refused before', { villageMayKnow: 'no', referral: null }],
  ['an institution only asked for', { villageMayKnow: 'no', referral: asked('asked') }],
] as const)('CABUT where nobody was told speaks of nobody who is asked to stop: %s', (_which, more) => {
  const said = answerOf(more);
  expect(said).not.toMatch(/sudah diberi tahu|berhenti/);
  expect(said).toContain('tidak kami beri tahu');
  expect(said).toContain('Urusannya tetap kami jalankan.');
});

it.each([
  ['the village', { villageMayKnow: 'yes', referral: null }],
  ['an institution', { villageMayKnow: 'no', referral: asked('sent') }],
] as const)('CABUT where somebody was told says that they are asked to stop: %s', (_which, more) => {
  expect(answerOf(more)).toContain('kami minta berhenti');
});
