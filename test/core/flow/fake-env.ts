import type { Env } from '../../../src/core/conversation/env.ts';
import type { Assessment } from '../../../src/core/danger/assessment.ts';
import type { PlaceReading } from '../../../src/core/places/reading.ts';

/** Noon in Jakarta. */
export const NOON = new Date('2026-11-24T05:00:00Z');

const CALM: Assessment = {
  intent: 'other',
  category: 'none',
  also: [],
  severity: 'none',
  dangerNow: false,
  doubt: false,
  guessed: false,
  surmised: false,
  child: false,
  maybeChild: false,
  reply: 'now',
  country: null,
  whereabouts: null,
  speaker: 'other',
  since: null,
  because: [],
  steps: 1,
} as Assessment;

/** Reads three words: gaji, Arab and "N bulan". Enough for a flow; the real reader has its own tests. */
export function readFew(text: string): Assessment {
  const months = /(\d+) bulan/.exec(text)?.[1];
  return {
    ...CALM,
    ...(/gaji/i.test(text) ? { category: 'wages', severity: 'high' as const, intent: 'report_case' } : {}),
    ...(/arab/i.test(text) ? { country: 'SA', whereabouts: { country: 'SA', now: false } } : {}),
    ...(months ? { since: `P${months}M` } : {}),
    ...(/kunci/i.test(text) ? { category: 'confinement', severity: 'critical' as const, dangerNow: true } : {}),
  };
}

const NOWHERE: PlaceReading = { result: 'none', code: null, candidates: [], because: [] };
const TWINS = [
  { code: '99.01.01.2001', label: 'Sukacontoh, Contohsari' },
  { code: '99.02.01.2001', label: 'Sukacontoh, Contohrejo' },
];

/** Four invented places: one village, one name that is two villages, one regency. */
export function findFew(text: string): PlaceReading {
  const at = (result: PlaceReading['result'], code: string): PlaceReading => ({ ...NOWHERE, result, code });
  if (/desa ?uji/i.test(text)) return at('village', '99.01.02.2002');
  if (/sukacontoh/i.test(text) && /contohrejo/i.test(text)) return at('village', '99.02.01.2001');
  if (/sukacontoh/i.test(text)) return { ...NOWHERE, result: 'ambiguous', candidates: TWINS };
  return /kabupaten contoh/i.test(text) ? at('regency', '99.01') : NOWHERE;
}

/** A world that always answers the same. */
export const fakeEnv = (over: Partial<Env> = {}): Env => ({
  now: NOON,
  random: () => 0.5,
  id: () => '00000000-0000-4000-8000-000000000001',
  channel: 'sms',
  role: 'worker',
  brand: 'CONTOH',
  language: 'id',
  assess: readFew,
  findPlace: findFew,
  ...over,
});
