import fc from 'fast-check';
import { expect, it } from 'vitest';
import { askGate } from '../../../src/core/contact/gate.ts';
import { hourAt } from '../../../src/core/contact/local-time.ts';
import { isOpen } from '../../../src/core/conversation/open-door.ts';
import type { Scene } from '../../../src/core/conversation/scene.ts';
import { emptySession } from '../../../src/core/conversation/session.ts';
import { NOON, sharedContent } from '../../support/helpline.ts';
import { anyPlan } from '../../support/plans.ts';
import { requestOf, type Talk, turn } from '../../support/pure-talk.ts';
import { SCENES } from '../../support/scenes.ts';

/** So many messages: a person writes three in the mean. */
const RUNS = { numRuns: Math.ceil(Number(process.env.RUNS ?? 900) / 3) };
const MINUTE = 60_000;
const ZONES = ['Asia/Jakarta', 'Asia/Riyadh', 'Asia/Hong_Kong', 'America/Denver'];

const WORDS = [
  ...'0123459',
  ...'bisa STOP MULAI DIAM MENU KEMBALI ULANG STATUS NOMOR PETUGAS BELAJAR ENGLISH CABUT TELP RINGKAS BAIK kenanga melati'.split(
    ' ',
  ),
  ...[
    'halo',
    'terima kasih',
    'jangan hubungi saya lagi',
    'jangan kasih tahu agen saya',
    'boleh ditulis malam',
    'HAPUS DATA SAYA',
  ],
  'saya belum digaji 3 bulan, paspor ditahan majikan di riyadh',
  'tolong saya dipukul majikan sekarang, terkunci di kamar',
  'saya takut, suami saya baca hp ini',
  'saya mau mati saja',
  'anak saya di arab 5 bln tdk digaji, desa kuripan garung wonosobo',
  'mau belajar menabung',
  'nomor KBRI di malaysia berapa',
];

/** A person as she may be when we hear of her: her role, phone, plan, and what was before. */
const anybody = fc.record<Partial<Scene>>({
  role: fc.constantFrom('worker', 'worker', 'family'),
  channel: fc.constantFrom('sms', 'whatsapp'),
  country: fc.constantFrom('SA', 'ID', 'HK', null),
  zone: fc.constantFrom(...ZONES),
  plan: anyPlan,
  quiet: fc.boolean(),
  stranger: fc.boolean(),
  optedOut: fc.boolean(),
  openUntil: fc.constantFrom(null, new Date(NOON.getTime() + 20 * MINUTE), new Date(NOON.getTime() - MINUTE)),
  crises: fc.constantFrom([], [{ id: 'c', country: 'SA' }]),
  cases: fc.constantFrom([], [], SCENES.mother.cases),
  session: fc
    .record({ language: fc.constantFrom('id' as const, 'en' as const), door: fc.integer({ min: 0, max: 3 }) })
    .map((more) => ({ ...emptySession(), ...more })),
});

const history = fc.array(
  fc.record({
    after: fc.constantFrom(0, MINUTE, 20 * MINUTE, 45 * MINUTE, 9 * 60 * MINUTE),
    text: fc.constantFrom(...WORDS),
  }),
  { minLength: 1, maxLength: 5 },
);

/** An hour of her plan, of the day where she named none. */
function isHers(hour: number, { plan }: Scene): boolean {
  const { from, to } = plan.hours ?? { from: 7, to: 20 };
  return from < to ? hour >= from && hour < to : hour >= from || hour < to;
}

/** Why one thing that leaves at this moment should not have left; null where it may. */
function against(talk: Talk, said: Parameters<typeof requestOf>[1], late: Date, answers: boolean): string | null {
  const { scene, now } = talk;
  const request = requestOf(talk, said, { lastInboundAt: now, isAnswer: answers, zones: [scene.zone] });
  const { answer } = askGate(request, late);
  if (!['send', 'by_sms'].includes(answer)) return null;
  const { role, plan, optedOut, quiet, stranger } = scene;
  const reads = isOpen(scene, late);
  if (role === 'worker' && !reads && (sharedContent().exposes(said.text) || said.text.includes('CONTOH')))
    return 'exposed';
  if (said.purpose === 'reply') return optedOut && !answers ? 'opted out' : null;
  if (role === 'worker' && !reads && plan.mayWriteFirst !== true) return 'written to first';
  if (quiet || stranger) return 'silence was wanted, or the phone may be another’s';
  if (optedOut && !answers) return 'opted out';
  const told = role === 'worker' ? reads : answers;
  return told || isHers(hourAt(late, scene.zone), scene) ? null : 'not in her hours';
}

it('whoever she is, whatever she writes and when: nothing leaves against her plan, and no answer has to be held for a word', () => {
  fc.assert(
    fc.property(anybody, history, (who, messages) => {
      let talk: Talk = { scene: { ...SCENES.stranger, ...who }, now: NOON };
      for (const { after, text } of messages) {
        talk = { ...talk, now: new Date(talk.now.getTime() + after) };
        const { said, after: next, because } = turn(talk, text);
        for (const one of said)
          for (const late of [0, 40 * MINUTE, 11 * 60 * MINUTE]) {
            const at = new Date(talk.now.getTime() + late);
            const unasked = { ...one, purpose: 'follow_up' as const };
            expect(against(next, one, at, true), `${text} (${because}): ${one.text}`).toBeNull();
            expect(against(next, unasked, at, false), `unasked: ${one.text}`).toBeNull();
          }
        const shut = next.scene.role === 'worker' && !isOpen(next.scene, talk.now);
        const held = shut && said.some(({ text: words }) => sharedContent().exposes(words) || words.includes('CONTOH'));
        expect(held, `"${text}" (${because}) is answered by: ${said.map((one) => one.text).join(' | ')}`).toBe(false);
        talk = next;
      }
    }),
    RUNS,
  );
});
