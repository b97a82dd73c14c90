import { expect, it } from 'vitest';
import { emptySession } from '../../../src/core/conversation/session.ts';
import { NOON } from '../../support/helpline.ts';
import { type Talk, turn } from '../../support/pure-talk.ts';
import { SCENES } from '../../support/scenes.ts';

/** Who is not met at an airport, and was asked where exactly and with whom. */
function asked(text: string): Talk {
  let talk: Talk = { scene: { ...SCENES.stranger, session: emptySession() }, now: NOON };
  for (const line of [text, '1']) talk = turn(talk, line).after;
  return talk;
}

it.each([
  ['saya baru tiba di bandara soekarno hatta gak ada yang jemput', 'terminal 3, dekat musholla. saya sendirian'],
  ['I arrived at Soekarno Hatta airport and nobody picked me up', 'terminal 3, near the mosque. I am alone'],
])('where she waits, and that she is alone, answers our question: %s', (first, answer) => {
  const { events, after } = turn(asked(first), answer);
  expect(events.map(({ type }) => type)).not.toContain('danger_read');
  expect(after.scene.session.doubt).toBeNull();
  expect(JSON.stringify(events)).toContain('erminal 3');
});

it.each(['ada laki-laki yang ikuti saya terus, takut', 'saya mau bunuh diri'])(
  'danger there is heard: %s',
  (answer) => {
    const { events } = turn(asked('saya baru tiba di bandara soekarno hatta gak ada yang jemput'), answer);
    expect(events.map(({ type }) => type)).toContain('danger_read');
  },
);
