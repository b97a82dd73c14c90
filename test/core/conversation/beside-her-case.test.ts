import { describe, expect, it } from 'vitest';
import type { Scene } from '../../../src/core/conversation/scene.ts';
import { expressesWish } from '../../../src/core/conversation/words/expresses-wish.ts';
import { NOON } from '../../support/helpline.ts';
import { type Talk, type Turned, turn } from '../../support/pure-talk.ts';
import { SCENES } from '../../support/scenes.ts';

/** A mother whose case of Siti is open and answered, ten minutes later. */
function calm(): Talk {
  let talk: Talk = { scene: { ...SCENES.mother, cases: [] }, now: NOON };
  for (const line of ['anak saya siti di arab 5 bln tdk digaji, desa kuripan garung wonosobo', '1 jam 4 sore'])
    talk = turn(talk, line).after;
  return { ...talk, now: new Date(NOON.getTime() + 600_000) };
}

let mother: Talk | null = null;
function says(text: string): Turned {
  mother ??= calm();
  return turn(mother, text);
}
const typesOf = ({ events }: Turned): string[] => events.map(({ type }) => type);

describe('beside an open case', () => {
  it.each([
    'sponsornya itu adiknya pak kades',
    'nama PT nya maju jaya',
    'paspor siti yang megang PT',
    'dulu berangkatnya lewat sponsor desa',
    'siti juga sakit bu',
    'paspornya juga ditahan',
    'suami saya juga sudah tahu',
    'ke mana itu pak?',
  ])('a fact is told to the case: %s', (text) => {
    const turned = says(text);
    expect(turned.events).toContainEqual(expect.objectContaining({ type: 'case_told_more', details: text }));
    expect(turned.said).toEqual([]);
  });

  it.each([
    ['mau belajar nabung', 'kelas'],
    ['saya mau kerja ke taiwan, syaratnya apa', 'berangkat'],
    ['mau tanya program usaha buat istri saya', 'program'],
  ])('a wish leads to its flow: %s', (text, flow) => {
    expect(says(text).because).toBe(`topic: asks_about: ${flow}`);
  });

  it('whoever lost somebody is not taught: which papers she needs is told to her case', () => {
    let talk: Talk = { scene: { ...SCENES.mother, cases: [] }, now: NOON };
    for (const line of ['suami saya meninggal di malaysia, desa kuripan garung wonosobo', 'boleh'])
      talk = turn(talk, line).after;
    const text = 'surat apa yang perlu bu';
    const { events } = turn({ ...talk, now: new Date(NOON.getTime() + 600_000) }, text);
    expect(events).toContainEqual(expect.objectContaining({ type: 'case_told_more', details: text }));
  });

  it.each(['PT Maju Jaya resmi gak', 'apa PT Maju Jaya itu terdaftar pak', 'is PT Maju Jaya registered?'])(
    'whether a company is registered is answered by the list, and kept: %s',
    (text) => {
      const turned = says(text);
      expect(turned.said).toEqual([
        expect.objectContaining({ text: expect.stringMatching(/^Kami belum punya daftar PT/) }),
      ]);
      expect(turned.events).toContainEqual(
        expect.objectContaining({ type: 'case_told_more', details: text, facts: {} }),
      );
      expect(turned.after.scene.session.frames).toEqual(mother?.scene.session.frames);
    },
  );

  it.each(['PT Maju Jaya tidak resmi', 'sponsornya PT Maju Jaya, gaji 3 bulan tidak dibayar'])(
    'what is said of a company is no question: %s',
    (text) => expect(says(text).said).toEqual([]),
  );

  it('papers of the village are a case of their own', () => {
    expect(typesOf(says('mau bikin KTP buat adik'))).toContain('case_opened');
  });

  it.each([
    'ponakan juga kena',
    'adik saya juga sama bu',
    'temennya siti juga belum dibayar',
    'yang satunya juga belum dibayar',
    'oh ya pak itu si joko ditangkap polisi',
    'my nephew too',
  ])('one more person is asked about, never attached in silence: %s', (text) => {
    const turned = says(text);
    expect(typesOf(turned)).toContain('which_case_asked');
    expect(typesOf(turned)).not.toContain('case_told_more');
  });
});

it.each(['katanya mau dikirim ke taiwan', 'sponsornya mau ke sini besok', 'agen tidak mau bayar', 'dia ga mau pulang'])(
  'what others want is no wish of hers: %s',
  (text) => expect(expressesWish(text)).toBe(false),
);

describe('where only her phone is asked about', () => {
  const worker = (text: string): Turned => {
    let talk: Talk = { scene: { ...SCENES.stranger, country: 'SG' } as Scene, now: NOON };
    for (const line of ['gaji saya 3 bulan belum dibayar', '1', '2', '1', '2']) talk = turn(talk, line).after;
    expect(talk.scene.session.frames.at(-1)?.flow).toBe('jam-aman');
    return turn(talk, text);
  };

  it('a trouble is told to her case, and that of somebody else is asked about', () => {
    const more = worker('gaji bulan ini juga belum dibayar');
    expect(more.events).toContainEqual(expect.objectContaining({ type: 'case_told_more' }));
    expect(more.after.scene.session.frames.at(-1)?.flow).toBe('jam-aman');
    expect(typesOf(worker('adik saya di malaysia juga gak digaji'))).toContain('which_case_asked');
  });

  it('an hour is an answer, also with a reason', () =>
    expect(typesOf(worker('jam 8 sampai 9 malam, siang majikan suka marah'))).not.toContain('case_told_more'));
});

it('a pin while her case is asked about says where she is, whatever its label reminds of', () => {
  let talk: Talk = { scene: { ...SCENES.stranger, country: 'MY' } as Scene, now: NOON };
  for (const line of ['gaji tidak sesuai kontrak', '1']) talk = turn(talk, line).after;
  const { frames } = talk.scene.session;
  const pinned = turn(talk, '(lokasi 3.14, 101.69, Kuala Lumpur)');
  expect(JSON.stringify(pinned.events)).toContain('lokasi 3.14');
  expect(pinned.after.scene.session.frames.map(({ flow, node }) => [flow, node])).toEqual(
    frames.map(({ flow, node }) => [flow, node]),
  );
});

it('a few words of her trouble are told, and are no village that was not found', () => {
  let talk: Talk = { scene: { ...SCENES.mother, cases: [] }, now: NOON };
  for (const line of ['suami saya karno di malaysia paspornya ditahan bos', '1', 'boleh'])
    talk = turn(talk, line).after;
  const { said, events } = turn(talk, 'yang karno paspornya sudah dikasih');
  expect(said).toEqual([]);
  expect(typesOf({ events } as Turned)).toContain('case_told_more');
});
