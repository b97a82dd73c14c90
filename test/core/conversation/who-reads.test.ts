import { expect, it } from 'vitest';
import { NOON } from '../../support/helpline.ts';
import { turn } from '../../support/pure-talk.ts';
import { SCENES } from '../../support/scenes.ts';

const said = (scene: keyof typeof SCENES, text: string): string =>
  turn({ scene: SCENES[scene], now: NOON }, text)
    .said.map((one) => one.text)
    .join('\n');
const TRUTH = /hukum bisa mewajibkan kami melapor|the law may make us report it/;

it.each(['ini rahasia kan kak?', 'tolong dirahasiakan ya', 'siapa yang baca ini', 'is this confidential?'])(
  'section 4: nobody promises secrecy: %s',
  (text) => {
    for (const scene of ['open', 'menu', 'mother'] as const) expect(said(scene, text)).toMatch(TRUTH);
    for (const scene of ['stranger', 'shown'] as const) expect(said(scene, text)).not.toMatch(TRUTH);
  },
);

it('what waits is asked again behind it', () => {
  expect(said('menu', 'ini rahasia kan kak?').split('\n').length).toBeGreaterThan(1);
});

it.each(['majikan punya rahasia, saya dipukul', 'siapa yang baca paspor saya ditahan majikan'])(
  'a trouble in the same breath is read on: %s',
  (text) => expect(said('open', text)).not.toMatch(TRUTH),
);
