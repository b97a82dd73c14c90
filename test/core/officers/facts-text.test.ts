import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { OfficerFacts, ToldCase } from '../../../src/core/conversation/scene.ts';
import type { Said } from '../../../src/core/officers/commands/command.ts';
import { factsText } from '../../../src/core/officers/commands/facts-text.ts';
import { splitForSms } from '../../../src/core/sms/split.ts';
import { NOON } from '../../support/helpline.ts';
import { SCENES, worldOf } from '../../support/scenes.ts';

const RUNS = { numRuns: Number(process.env.RUNS ?? 300) };
const CATEGORIES = ['wages', 'agency_fraud', 'overwork', 'contract_violation', 'lost_contact', 'none'];

const facts: fc.Arbitrary<Partial<OfficerFacts>> = fc.record({
  reporterRole: fc.constantFrom('worker', 'family', 'officer'),
  country: fc.constantFrom('SA', 'AE', 'CD', null),
  category: fc.constantFrom(...CATEGORIES),
  since: fc.constantFrom('P5M', 'P2Y', 'P10D', null),
  phone: fc.constantFrom('+6281234567890', null),
  callHour: fc.constantFrom('16', '16:30-18:00', 'sore', 'kapan saja', null),
  mustNotKnow: fc.subarray(['suami saya yang di kampung', 'pak lurah dan semua perangkat desa', 'agen di jakarta']),
  districtName: fc.constantFrom('CONTOH Korda Teratai Panjang Sekali', null),
  words: fc.constantFrom('gaji belum dibayar', 'gaji belum dibayar [2 foto atau suara]', 'saya abk di kapal'),
  readsEnglish: fc.boolean(),
});

const FACTS: OfficerFacts = {
  reporterRole: 'family',
  country: 'SA',
  placeCode: null,
  category: 'wages',
  aboutChild: false,
  words: '',
  read: null,
  referrals: [],
  since: null,
  phone: null,
  callHour: null,
  blocked: false,
  mustNotKnow: [],
  districtName: null,
  askVillage: false,
  wait: 'no',
  shut: false,
  heldBefore: false,
  doubted: null,
};

/** What an officer of this level reads once she has accepted. */
function read(more: Partial<OfficerFacts>, level: 'village' | 'district'): string {
  const scene = SCENES.officer;
  const held: ToldCase = {
    id: 'c',
    number: '40711',
    kind: 'report',
    state: 'taken',
    severity: 'high',
    practice: false,
    raised: false,
    held: true,
    openedAt: NOON,
    facts: { ...FACTS, ...more },
  };
  const said = { officer: { ...scene.officer, level } } as unknown as Said;
  return factsText(held, said, worldOf(scene));
}

it('S3: the facts after 1 are two SMS at most and name who speaks, whom to phone and when, who must not know, what not to do, the district person', () => {
  fc.assert(
    fc.property(facts, fc.constantFrom('village' as const, 'district' as const), (more, level) => {
      const text = read(more, level);
      expect(splitForSms(text).length).toBeLessThanOrEqual(2);
      expect(text).toMatch(/: (?:keluarga PMI|PMI sendiri|keluarga ABK|ABK sendiri|petugas desa)/);
      expect(text).toContain(more.phone ?? 'JANGAN telepon dia');
      expect(text).toContain('JANGAN hubungi sponsor/majikan, jangan cerita ke RT/tetangga');
      for (const who of (more.mustNotKnow ?? []).slice(0, 2)) expect(text).toContain(who);
      if (level === 'village')
        expect(text).toContain(`Orang kabupaten: ${more.districtName?.slice(0, 24) ?? 'balas 0'}.`);
    }),
    RUNS,
  );
});

it.each(['sexual_violence', 'self_harm', 'trafficking'])(
  'S3: of %s nothing but whom to ask, who is there or not',
  (category) => {
    const said = (districtName: string | null) => read({ category, districtName, phone: '+6281234567890' }, 'village');
    expect(said('CONTOH Teratai')).toContain('Hubungi petugas kabupaten: CONTOH Teratai.');
    expect(said(null)).toContain('Hubungi petugas kabupaten: balas 0.');
    expect(said(null)).not.toContain('+62');
  },
);
