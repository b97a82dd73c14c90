import { describe, expect, it } from 'vitest';
import type { OpenQuestion, ReportedCase, Scene } from '../../../src/core/conversation/scene.ts';
import { readMessage } from '../../../src/core/conversation/turn.ts';
import { NOON } from '../../support/helpline.ts';
import { heardAs, SCENES, worldOf } from '../../support/scenes.ts';

const [one] = SCENES.mother.cases as [ReportedCase];
const ASKED = { service: 'ltsa', state: 'asked', since: NOON } as const;
const about: ReportedCase = { ...one, state: 'taken', villageMayKnow: 'yes', referral: ASKED };
const question: OpenQuestion = { kind: 'may_refer', caseId: one.id, number: one.number };
const mother: Scene = { ...SCENES.mother, cases: [about], questions: [question] };
const worker: Scene = {
  ...SCENES.open,
  cases: [{ ...about, villageMayKnow: 'not_asked' }],
  questions: [{ ...question, kind: 'which_refer' }],
};

const said = (scene: Scene, text: string) => {
  const { events, because } = readMessage(heardAs(text), scene, worldOf(scene));
  const types = events.map(({ type }) => type).filter((type) => type !== 'message_said');
  const words = events.map((event) => (event.type === 'message_said' ? event.text : '')).join(' ');
  return { types, words, because };
};

describe('a yes to an institution', () => {
  it.each(['1', 'boleh', 'Setuju ya', '40711 1', 'iya'])('%s', (text) => {
    expect(said(mother, text)).toMatchObject({ types: ['referral_agreed'], words: expect.stringContaining('ke LTSA') });
  });
  it.each(['2', 'jangan', 'tidak setuju', '40711 2', 'tidak usah'])('%s is a no', (text) => {
    expect(said(mother, text).types).toEqual(['referral_declined']);
  });
  it.each(['ke mana itu pak?', 'siapa itu bu', 'lembaga apa ya', 'maksudnya apa'])(
    'who asks back hears its name and is asked again: %s',
    (text) => {
      expect(said(mother, text)).toMatchObject({
        types: ['referral_named'],
        words: expect.stringContaining('ke LTSA'),
      });
      expect(said(worker, text).words).toContain('ke LTSA');
    },
  );
  it.each(['nanti', '3', 'setuju atau tidak?'])('%s is neither', (text) => {
    expect(said(mother, text).types).not.toContain('referral_agreed');
  });
});

describe('two that wait on one phone (S9)', () => {
  const village: Scene = { ...mother, cases: [{ ...about, villageMayKnow: 'unanswered' }] };
  const done: Scene = { ...mother, questions: [...mother.questions, { ...question, kind: 'is_it_done' }] };
  it.each([
    ['the village', village],
    ['is it done', done],
  ])('beside %s a digit is never guessed; the word settles it', (_what, scene) => {
    for (const text of ['1', '40711 1', 'boleh']) {
      expect(said(scene, text)).toMatchObject({ types: [], words: expect.stringContaining('SETUJU') });
    }
    expect(said(scene, 'setuju').types).toEqual(['referral_agreed']);
  });
  it('a village question that she has answered does not wait any more, though her hour is still open', () => {
    const { session } = SCENES.asked;
    const answered = session.frames.map((frame) => ({
      ...frame,
      answers: { ...frame.answers, village_may_know: 'yes' },
    }));
    expect(said({ ...mother, session }, 'boleh').types).toEqual([]);
    expect(said({ ...mother, session: { ...session, frames: answered } }, 'boleh').types).toEqual(['referral_agreed']);
  });
  it('where the village book asks, SETUJU is for the book', () => {
    const line = { kind: 'departs', on: '2026-12', country: 'TW', placeCode: null, words: 'BERANGKAT' } as const;
    const scene = { ...mother, session: { ...mother.session, register: line } };
    expect(said(scene, 'SETUJU').types).toEqual(['registered']);
    expect(said(scene, '1')).toMatchObject({ types: [], words: expect.stringContaining('Yang dijawab yang mana') });
  });
});

describe('a worker', () => {
  it('hears the name only when she asks for it, and then answers', () => {
    const asked = said(worker, '1');
    expect(asked.types).toContain('referral_named');
    expect(asked.words).toContain('ke LTSA?');
    const yes = said({ ...worker, questions: [question] }, '1');
    expect(yes.types).toContain('referral_agreed');
    expect(yes.words).not.toContain('LTSA');
  });
  it('behind the door her digit opens, and answers nothing', () => {
    expect(said({ ...worker, openUntil: null }, '1').types).not.toContain('referral_named');
  });
});

describe('STATUS and CABUT', () => {
  const at: Scene = {
    ...mother,
    questions: [],
    cases: [{ ...about, referral: { ...ASKED, state: 'sent', since: new Date(NOON.getTime() - 3 * 86_400_000) } }],
  };
  it('say for how many days it is there, and end it', () => {
    expect(said(at, 'STATUS').words).toContain('Dibawa ke LTSA (3 hari), belum ada jawaban.');
    expect(said(at, 'CABUT')).toMatchObject({ words: expect.stringContaining('juga lembaganya') });
    expect(said(at, 'CABUT').types).toContain('referrals_withdrawn');
  });
});
