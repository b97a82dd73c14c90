import { describe, expect, it } from 'vitest';
import type { ReportedCase, Scene } from '../../../src/core/conversation/scene.ts';
import { NOON } from '../../support/helpline.ts';
import { type Talk, turn } from '../../support/pure-talk.ts';
import { SCENES } from '../../support/scenes.ts';

const DAY = 24 * 3_600_000;
const [CASE] = SCENES.mother.cases;
const closed = (number: string, words: string): ReportedCase =>
  ({
    ...CASE,
    ...{ id: number, number, words, state: 'closed', country: null, villageMayKnow: 'yes' },
    ...{ openedAt: new Date(NOON.getTime() - 13 * DAY), closedAt: new Date(NOON.getTime() - DAY) },
  }) as ReportedCase;
const RECENT = [
  closed('40711', 'anak saya joko di malaysia gaji 3 bulan belum dibayar'),
  closed('21344', 'anak saya siti di arab gaji 5 bulan belum dibayar'),
];
const mother: Talk = { scene: { ...SCENES.mother, cases: [], recent: RECENT } as Scene, now: NOON };

const reopened = (texts: readonly string[]): string[][] => {
  let at = mother;
  return texts.map((text) => {
    const turned = turn(at, text);
    at = turned.after;
    return turned.events.flatMap((event) => (event.type === 'case_reopened' ? [event.caseId] : []));
  });
};

describe('a no while two have ended lately', () => {
  it.each(['2', 'belum', 'blm', 'not yet'])('%s is asked about, and the number opens that one', (no) => {
    expect(turn(mother, no).said[0]?.text).toContain('40711, 21344');
    expect(reopened([no, '21344'])).toEqual([[], ['21344']]);
    expect(reopened([no, '40711'])).toEqual([[], ['40711']]);
  });

  it.each(['belum selesai bu', 'urusannya belum beres pak', 'gajinya masih belum masuk', 'it is not yet done madam'])(
    '%s, in words, as well',
    (no) => {
      expect(turn(mother, no).said[0]?.text).toContain('40711, 21344');
      expect(reopened([no, '21344'])).toEqual([[], ['21344']]);
      expect(reopened([no, 'yang joko'])).toEqual([[], ['40711']]);
    },
  );

  it('is of the ended one also beside one that is open', () => {
    const open = { ...CASE, ...{ id: '55555', number: '55555', words: 'anak saya ani di taiwan kontrak diganti' } };
    const scene = { ...mother.scene, cases: [open as ReportedCase] };
    const asked = turn({ ...mother, scene }, 'belum selesai bu');
    expect(turn(asked.after, 'yang joko').events).toContainEqual({ type: 'case_reopened', caseId: '40711' });
    expect(turn(asked.after, '40711').events).toContainEqual({ type: 'case_reopened', caseId: '40711' });
  });

  it.each(['yang siti', 'siti', 'yg siti bu'])('%s says which as well', (answer) => {
    expect(reopened(['2', answer])).toEqual([[], ['21344']]);
  });

  it('a 2 later than a week is asked about in words, and opens nothing', () => {
    const old = RECENT.map((one) => ({ ...one, closedAt: new Date(NOON.getTime() - 9 * DAY) }));
    const { said, events } = turn({ ...mother, scene: { ...mother.scene, recent: old } }, '2');
    expect(said.map(({ text }) => text)).toEqual([expect.stringContaining('angka itu menjawab yang mana')]);
    expect(events.map(({ type }) => type)).not.toContain('case_reopened');
  });

  it('a number alone, when nobody asked, opens nothing', () => {
    expect(reopened(['21344'])).toEqual([[]]);
  });
});
