import { describe, expect, it } from 'vitest';
import type { ReportedCase, Scene } from '../../../src/core/conversation/scene.ts';
import { NOON } from '../../support/helpline.ts';
import { type Talk, turn } from '../../support/pure-talk.ts';
import { SCENES } from '../../support/scenes.ts';

const [CASE] = SCENES.mother.cases;
const about = (words: string): Talk => ({
  scene: { ...SCENES.mother, cases: [{ ...CASE, words } as ReportedCase] } as Scene,
  now: NOON,
});
const becauseOf = (talk: Talk, text: string): string => turn(talk, text).because;

describe('nothing but news', () => {
  it.each(['belum ada kabar ya bu', 'blm ada kbr', 'dereng wonten kabare', 'kok belum ada kabar', 'no news yet'])(
    'is asked for, also without a question mark: %s',
    (text) => {
      expect(becauseOf(about('LAPOR anak saya siti di arab'), text)).toContain('status_word');
      expect(becauseOf({ scene: SCENES.asked as Scene, now: NOON }, text)).toContain('status_word');
    },
  );

  it('of somebody is told', () =>
    expect(becauseOf(about('LAPOR anak saya siti di arab'), 'belum ada kabar dari anak saya')).toContain('told_more'));
});

describe('a talk beside her report', () => {
  it('is none of the numbers she is told', () => {
    const talk = about('LAPOR anak saya siti di arab');
    const [one] = talk.scene.cases;
    const human = { ...one, id: 'talk', number: '99683', kind: 'talk' } as ReportedCase;
    const { said } = turn({ ...talk, scene: { ...talk.scene, cases: [one as ReportedCase, human] } }, 'STATUS');
    expect(said[0]?.text).toContain('Urusan 40711');
    expect(said[0]?.text).not.toContain('99683');
  });
});

describe('somebody else than her case is about', () => {
  it.each([
    ['LAPOR anak saya siti di arab 5 bln tdk digaji', 'kalau adik saya budi gimana'],
    ['lapor siti di arab 5 bln tdk digaji', 'kalau adik saya budi gimana'],
    ['lapor siti di arab 5 bln tdk digaji', 'how about my brother budi'],
  ])('%s; %s: she is asked, and nothing is kept in silence', (words, text) => {
    const { events } = turn(about(words), text);
    expect(events.map(({ type }) => type)).toContain('which_case_asked');
    expect(events.map(({ type }) => type)).not.toContain('case_told_more');
  });

  it('is no address of hers: “bu, kabarnya gimana”', () =>
    expect(becauseOf(about('lapor siti di arab 5 bln tdk digaji'), 'bu, kalau kabarnya gimana ya')).not.toContain(
      'which_case',
    ));
});

describe('a digit before *1*', () => {
  it('is no word of hers: what she told stays as grave as it was', () => {
    const text = 'aku abk di kapal, gaji 5 bln ga turun, paspor dpegang kapten, ga boleh pulang';
    let talk: Talk = { scene: { ...SCENES.stranger, country: 'TW' } as Scene, now: NOON };
    for (const said of [text, '1']) talk = turn(talk, said).after;
    expect(talk.scene.session.told).toEqual([text]);
    const opened = turn(talk, '1');
    expect(opened.events).toContainEqual(
      expect.objectContaining({ type: 'case_opened', facts: expect.objectContaining({ severity: 'critical' }) }),
    );
    expect(opened.said[0]?.text).toMatch(/nama kapalnya, benderanya, dan dekat pelabuhan/);
  });
});
