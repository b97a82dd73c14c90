import type { Assessment } from '../danger/assessment.ts';
import { readDate } from '../flow/answers/date.ts';
import type { RegisterKind, RegisterLine } from './events.ts';
import type { World } from './reader.ts';

const KINDS: Readonly<Record<string, RegisterKind>> = {
  berangkat: 'departs',
  tiba: 'arrives',
  pindah: 'moves',
  pulang: 'returns',
};

/** Signs that say only who speaks and what is wished. */
const NO_TROUBLE = /^(?:02-penanda|niat)\//;

/** With a day in it a line is one unless its words name a trouble; without a day the whole reading must be calm. */
const tellsTrouble = ({ category, because }: Assessment, dated: boolean): boolean =>
  category !== 'none' && !(dated && because.every((line) => NO_TROUBLE.test(line)));

/** The word counts only with a date or a place behind it (S13), and never where a trouble is told. */
export function registerLine(text: string, { env }: World): RegisterLine | null {
  const [, word = '', rest = ''] = /^\W*(berangkat|tiba|pindah|pulang)\s+(.+)$/is.exec(text.trim()) ?? [];
  const kind = KINDS[word.toLowerCase()];
  if (!kind) return null;
  const read = env.assess(text);
  const { country } = read;
  const on = readDate(rest, env.now);
  if (read.dangerNow || tellsTrouble(read, on !== null)) return null;
  const { code: placeCode } = env.findPlace(rest);
  return on || country || placeCode ? { kind, on, country, placeCode, words: text.trim() } : null;
}
