import { expect, it } from 'vitest';
import { NOON } from '../../support/helpline.ts';
import { type Talk, type Turned, turn } from '../../support/pure-talk.ts';
import { SCENES } from '../../support/scenes.ts';

const MINUTE = 60_000;

/** What came of each message of a worker, a minute apart. */
function talks(texts: readonly string[]): Turned[] {
  let talk: Talk = { scene: SCENES.stranger, now: NOON };
  return texts.map((text) => {
    const turned = turn({ ...talk, now: new Date(talk.now.getTime() + MINUTE) }, text);
    talk = turned.after;
    return turned;
  });
}

const HER_ALARM = ['saya dipukul majikan dan dikunci di riyadh', '1', 'riyadh, terkunci'];
const said = (turned: Turned | undefined): string => (turned?.said ?? []).map(({ text }) => text).join('\n');

it.each([
  'siapa ini?',
  'who is this number',
  'my maid does not need anything',
  'don’t write here, stop messaging',
  'من هذا',
])('S12: whoever asks on her phone "%s" hears nothing, and the next 1 must be said anew', (words) => {
  const [, , , asked, status, opened] = talks([...HER_ALARM, words, 'STATUS', '1']);
  expect(said(asked)).toBe('');
  expect(asked?.events).toContainEqual(expect.objectContaining({ type: 'answer_doubted' }));
  expect(said(status)).not.toMatch(/\d{5}|petugas|urusan/i);
  expect(said(opened)).not.toBe('');
});

it('S12: it is so each time, and the desk hears of it once', () => {
  const turns = talks([...HER_ALARM, 'siapa ini', '1', 'ini siapa ya']);
  expect(said(turns.at(-1))).toBe('');
  expect(turns.flatMap(({ events }) => events).filter(({ type }) => type === 'answer_doubted')).toHaveLength(1);
});

it('S12: danger is answered, whoever is spoken of beside it', () => {
  const [, , told] = talks(HER_ALARM);
  const later = new Date(NOON.getTime() + 20 * MINUTE);
  const scene = told?.after.scene ?? SCENES.stranger;
  expect(said(turn({ scene, now: later }, 'siapa ini? istri saya dipukul lagi tolong'))).not.toBe('');
});

it('S12: who wants her report called off makes no case of it, and the desk hears that it may not be her', () => {
  const turns = talks([...HER_ALARM, 'MENU', '9', 'halo', '1', 'tlg batalkan laporan saya']);
  expect(said(turns.at(-2))).toContain('Kami di sini, Kak.');
  const last = turns.at(-1);
  expect(last?.events.map(({ type }) => type)).not.toContain('case_opened');
  expect(last?.events).toContainEqual(expect.objectContaining({ type: 'answer_doubted' }));
  expect(said(last)).not.toContain('petugas desa');
});

it('what she says to the second step answers that, and no menu that waited beside her alarm', () => {
  const turns = talks([...HER_ALARM, 'MENU', '9', 'halo', '1', 'jeddah, kaki luka']);
  expect(turns.at(-1)?.because).toContain('more');
  expect(turns.at(-1)?.after.scene.session.parked?.frames).not.toEqual([]);
});
