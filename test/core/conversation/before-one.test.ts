import { describe, expect, it } from 'vitest';
import { isOpen } from '../../../src/core/conversation/open-door.ts';
import type { Heard, Scene } from '../../../src/core/conversation/scene.ts';
import { emptySession } from '../../../src/core/conversation/session.ts';
import { CHAPTERS } from '../../../src/core/flow/lesson.ts';
import { foldForSms } from '../../../src/core/sms/fold.ts';
import { sizeOfSms } from '../../../src/core/sms/segments.ts';
import { NOON, sharedContent } from '../../support/helpline.ts';
import { turn } from '../../support/pure-talk.ts';
import { atEveryQuestion, SCENES } from '../../support/scenes.ts';

const { flows, exposes } = sharedContent();
/** The listed words, and the name of the helpline. */
const exposed = (text: string): string[] => [
  ...flows.words.exposing.filter(({ pattern }) => pattern.test(text)).map(({ word }) => word),
  ...(text.includes('CONTOH') ? ['CONTOH'] : []),
];

/** Every way to begin, end or break a talk: each digit, each word of S13, pleas, danger, lessons, another language. */
const SAID = [
  ...'0123456789',
  ...'bisa iya tidak DIAM HAPUS STOP BERHENTI MULAI CABUT PETUGAS STATUS NOMOR TELP RINGKAS KEMBALI ULANG MENU'.split(
    ' ',
  ),
  ...[
    'HAPUS DATA SAYA',
    'ENGLISH',
    'BAHASA',
    'BELAJAR',
    'BAIK',
    'BAHAYA',
    'AMAN',
    'SETUJU',
    'BARU',
    'CATATAN',
    'RENCANA',
  ],
  ...['', 'halo', 'terima kasih', 'siapa ini?', 'salah sambung', 'kenanga', 'melati', 'jam 4 sore', '40711 1'],
  'saya belum digaji 3 bulan di riyadh, paspor ditahan majikan',
  'tolong saya dipukul majikan sekarang, terkunci di kamar',
  'saya mau mati saja',
  'anak saya di arab 5 bln tdk digaji, desa kuripan garung wonosobo',
  'tlg telpon saya gak punya pulsa',
  'mau belajar menabung',
  'nomor KBRI di malaysia berapa',
  'BERANGKAT 12 Desember ke Taiwan',
  'my employer beats me, help me now',
];

const SHUT: [string, Partial<Scene>][] = [
  ['shut', {}],
  ['in crisis', { crises: [{ id: 'c', country: 'SA' }] }],
  ['a stranger', { stranger: true }],
  ['quiet', { quiet: true }],
  [
    'quiet with a safe word',
    { quiet: true, plan: { ...SCENES.stranger.plan, safeWord: 'kenanga', duressWord: 'melati' } },
  ],
  [
    'with a critical case',
    { cases: [{ ...(SCENES.mother.cases[0] as Scene['cases'][number]), severity: 'critical', country: 'SA' }] },
  ],
];

/** What comes without words, or with few. */
const SENT: [string, Partial<Heard>][] = [
  ['a voice note', { media: 1, voice: true }],
  ['a missed call', { call: true }],
  ['a photo', { media: 1 }],
  ['three photos', { media: 3 }],
];

/** A conversation that waits at any question of any flow, and one in which nothing waits, at each step of the door. */
const WAITING: [string, Partial<Scene['session']>][] = [
  ...[0, 1, 2, 3].map((door): [string, Partial<Scene['session']>] => [`door ${door}`, { door }]),
  ['told before', { door: 1, told: ['saya belum digaji'] }],
  ['asked for news', { door: 1, asked: 'status' }],
  ['asked if she is well', { doubt: { category: 'physical_violence', at: NOON.toISOString() } }],
  ['decoy', { door: 1, decoy: true }],
  ...atEveryQuestion(flows, NOON),
];

describe.each(['id', 'en'] as const)('before *1*, in %s', (language) => {
  it.each(WAITING)('at %s nothing that is said exposes her, whatever she writes', (_where, waits) => {
    const faults: string[] = [];
    const channel = language === 'id' ? 'sms' : 'whatsapp';
    for (const [state, more] of SHUT)
      for (const text of SAID) {
        const session = { ...emptySession(), ...waits, language };
        const { said, after, because } = turn(
          { scene: { ...SCENES.stranger, ...more, channel, session }, now: NOON },
          text,
        );
        if (isOpen(after.scene, NOON) || after.scene.role !== 'worker') continue;
        for (const one of said) {
          const found = exposed(one.text);
          if (found.length > 0) faults.push(`${state}: "${text}" (${because}) heard ${found}: ${one.text}`);
        }
      }
    expect(faults).toEqual([]);
  });
});

describe.each(['id', 'en'] as const)('before *1*, without words, in %s', (language) => {
  it.each(SENT)('to %s nothing that is said exposes her, wherever she stands', (_what, more) => {
    const faults: string[] = [];
    for (const [where, waits] of WAITING)
      for (const [state, over] of SHUT) {
        const session = { ...emptySession(), ...waits, language };
        const { said, after } = turn({ scene: { ...SCENES.stranger, ...over, session }, now: NOON }, '', more);
        if (isOpen(after.scene, NOON) || after.scene.role !== 'worker') continue;
        const found = said.flatMap(({ text }) => exposed(text));
        if (found.length > 0) faults.push(`${state}, ${where}: ${found}`);
      }
    expect(faults).toEqual([]);
  });
});

describe('in English', () => {
  const anyone = (flow: string, id: string): boolean => {
    if (flow === 'engine') return true;
    if (flow !== 'lessons') return ['anyone', 'before_1'].includes(flows.flows.get(flow)?.definition.met ?? '');
    const chapter = flows.lessons.get(id.split('.')[0] ?? '')?.value.chapter;
    return chapter !== undefined && CHAPTERS[chapter] === 'anyone';
  };
  const all = flows.translations.flatMap(({ value }) =>
    Object.entries(value.texts).flatMap(([flow, texts]) =>
      Object.entries(texts).map(([id, text]) => ({ flow, id, text })),
    ),
  );

  it('no text of a flow that anybody may read exposes her', () => {
    const faults = all.filter(({ flow, id, text }) => anyone(flow, id) && exposes(text));
    expect(faults.map(({ flow, id, text }) => `${flow} ${id}: ${exposed(text)}: ${text}`)).toEqual([]);
  });

  it('each is two SMS at most, in GSM-7', () => {
    const faults = all.filter(({ text }) => {
      const { encoding, units } = sizeOfSms(foldForSms(text));
      return encoding !== 'GSM-7' || units > 306;
    });
    expect(faults).toEqual([]);
  });
});
