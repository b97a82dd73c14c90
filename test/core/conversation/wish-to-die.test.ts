import { expect, it } from 'vitest';
import { NOON } from '../../support/helpline.ts';
import { turn } from '../../support/pure-talk.ts';
import { SCENES } from '../../support/scenes.ts';

const later = new Date(NOON.getTime() + 60_000);

it.each([
  ['sendirian', false],
  ['aku sudah minum racun', true],
])('S18: asked who is with her, %s rings again: %s', (text, rings) => {
  const { after } = turn({ scene: SCENES.stranger, now: NOON }, 'aku pengen mati aja kak, capek hidup');
  const { events, said } = turn({ ...after, now: later }, text);
  expect(events.some(({ type }) => type === 'case_raised')).toBe(rings);
  expect(events.map(({ type }) => type)).toContain('case_told_more');
  expect(said.map((one) => one.text).join()).toContain('Kami masih di sini, Kak.');
});
