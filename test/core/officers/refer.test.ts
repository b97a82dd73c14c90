import { describe, expect, it } from 'vitest';
import type { CaseReferral, Scene, ToldCase } from '../../../src/core/conversation/scene.ts';
import { readMessage } from '../../../src/core/conversation/turn.ts';
import { NOON } from '../../support/helpline.ts';
import { heardAs, SCENES, worldOf } from '../../support/scenes.ts';

const mine: ToldCase = {
  id: '00000000-0000-7000-8000-0000000000aa',
  number: '40711',
  kind: 'report',
  state: 'taken',
  severity: 'high',
  practice: false,
  raised: false,
  held: true,
  openedAt: NOON,
  facts: {
    aboutChild: false,
    reporterRole: 'family',
    country: 'SA',
    placeCode: '33.07.12.2001',
    category: 'wages',
    words: '',
    read: null,
    referrals: [],
    since: null,
    phone: null,
    callHour: null,
    districtName: null,
    askVillage: false,
    wait: 'no',
    shut: false,
    heldBefore: false,
    blocked: false,
    mustNotKnow: [],
    doubted: null,
  },
};
const at = (state: CaseReferral['state']): ToldCase['facts'] => ({
  ...mine.facts,
  referrals: [{ service: 'ltsa', state, since: NOON }],
});
const said = (text: string, more: Partial<ToldCase> = {}, level: 'village' | 'district' = 'village') => {
  const told = { ...mine, ...more };
  const officer = {
    id: 'one',
    level,
    name: 'Contoh',
    onDuty: true,
    cases: [told],
    takenByOthers: [],
    justTaken: [],
    ended: [],
  };
  const scene: Scene = { ...SCENES.mother, role: 'officer', cases: [], officer };
  const { events } = readMessage(
    heardAs(text),
    scene,
    worldOf(scene, { answers: [{ need: 'case_facts', facts: told.facts }] }),
  );
  const types = events.map(({ type }) => type).filter((type) => type !== 'message_said');
  const asks = events.flatMap((event) => (event.type === 'message_said' && event.asks ? [event.asks] : []));
  return { types, asks, events };
};

describe('RUJUK', () => {
  it.each([
    ['LTSA', 'rujuk 40711 ke LTSA', {}, ['case_noted', 'referral_asked'], ['may_refer']],
    ['no institution', 'tolong 40711 dirujuk', {}, ['case_noted'], []],
    ['asked already', 'rujuk 40711 ke BP3MI', { facts: at('asked') }, ['case_noted'], []],
    ['there already', 'rujuk 40711 ke LTSA', { facts: at('sent') }, ['case_noted'], []],
    [
      'once more after a no',
      'rujuk 40711 ke LTSA',
      { facts: at('declined') },
      ['case_noted', 'referral_asked'],
      ['may_refer'],
    ],
    [
      'a worker',
      'rujuk 40711 ke LTSA',
      { facts: { ...mine.facts, reporterRole: 'worker' as const } },
      ['case_noted', 'referral_asked'],
      ['which_refer'],
    ],
    ['practice', 'rujuk 40711 ke LTSA', { practice: true }, ['case_noted'], []],
    ['not hers', 'rujuk 40711 ke LTSA', { held: false }, [], []],
    ['said to be done', 'rujuk 40711 ke LTSA', { state: 'answered' as const }, ['case_noted'], []],
    ['danger', 'rujuk 40711 ke LTSA', { severity: 'critical' as const }, ['case_noted', 'case_raised'], []],
  ])('%s', (_what, text, more, types, asks) => {
    expect(said(text, more)).toMatchObject({ types, asks });
  });
  it('in danger the district refers', () => {
    expect(said('rujuk 40711 ke LTSA', { severity: 'critical' }, 'district').asks).toEqual(['may_refer']);
  });
});

describe('what the institution answered', () => {
  it.each([
    ['40711 jawaban LTSA: sudah diterima', 'accepted'],
    ['40711 jawaban minta fotokopi kontrak', 'answered'],
    ['40711 LTSA menolak, suruh ke provinsi', 'refused'],
    ['catat 40711 ltsa bilang senin', 'answered'],
  ])('%s', (text, answer) => {
    const { events } = said(text, { facts: at('sent') });
    expect(events).toContainEqual(expect.objectContaining({ type: 'referral_heard', service: 'ltsa', answer }));
  });
  it.each([
    ['another institution', 'BP3MI menolak berkasnya', at('sent')],
    ['no answer yet', '40711 LTSA tutup hari ini', at('sent')],
    ['nothing is there', '40711 jawaban LTSA: sudah diterima', at('withdrawn')],
    ['the institution is not who says it', 'ibunya bilang LTSA menolak', at('sent')],
  ])('%s is a note', (_what, text, facts) => {
    expect(said(text, { facts }).types).toEqual(['case_noted']);
  });
});
