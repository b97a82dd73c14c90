import type { Env } from '../conversation/env.ts';
import type { Assessment } from '../danger/assessment.ts';
import type { PlaceReading } from '../places/reading.ts';
import type { Reads, Script } from './script-schema.ts';

/** Noon in Jakarta on an ordinary Tuesday. */
const START = Date.parse('2026-11-24T05:00:00Z');

/** The world of a script: its clock, and readers that find what the script says of each message. */
export class ScriptWorld {
  now = START;
  private readonly told: { text: string; reads: Reads }[] = [];
  private ids = 0;
  private readonly script: Script;

  constructor(script: Script) {
    this.script = script;
  }

  hears(text: string, reads: Reads | undefined): void {
    if (text.trim() !== '' && reads) this.told.push({ text: text.trim(), reads });
  }

  env(brand: string): Env {
    const { channel, role, language, stopped } = this.script;
    return {
      now: new Date(this.now),
      random: () => 0.5,
      id: () => `00000000-0000-4000-8000-${String(++this.ids).padStart(12, '0')}`,
      channel,
      role,
      brand,
      language,
      stopped,
      assess: (text) => assessed(this.readsIn(text)),
      findPlace: (text) => placed(this.readsIn(text)),
    };
  }

  /** What was said to be in any message that this text holds; later messages say more. */
  private readsIn(text: string): Reads {
    const held = this.told.filter((one) => text.includes(one.text) || one.text.includes(text.trim()));
    return text.trim() === '' ? {} : Object.assign({}, ...held.map((one) => one.reads));
  }
}

const assessed = ({ category = 'none', severity, country, since }: Reads): Assessment => ({
  intent: category === 'none' ? 'other' : 'report_case',
  category,
  also: [],
  severity: severity ?? (category === 'none' ? 'none' : 'high'),
  dangerNow: severity === 'critical',
  doubt: false,
  guessed: false,
  surmised: false,
  child: false,
  maybeChild: false,
  reply: 'now',
  country: country ?? null,
  whereabouts: country ? { country, now: false } : null,
  speaker: 'other',
  since: since ?? null,
  because: [],
  steps: 0,
});

const LEVELS: Readonly<Record<number, PlaceReading['result']>> = {
  2: 'province',
  5: 'regency',
  8: 'district',
  13: 'village',
};

function placed({ place, candidates = [] }: Reads): PlaceReading {
  if (place === undefined)
    return { result: candidates.length > 0 ? 'ambiguous' : 'none', code: null, candidates, because: [] };
  return { result: LEVELS[place.length] ?? 'none', code: place, candidates: [], because: [] };
}
