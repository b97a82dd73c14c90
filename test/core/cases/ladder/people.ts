import type { Officer } from '../../../../src/core/cases/routing/types.ts';
import { officer } from '../routing/people.ts';
import type { Live } from './world.ts';

/** Numbers from a seed: the same year for the same seed. */
export function dice(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (n: number): number => Math.floor(next() * n);
  return {
    next,
    below,
    chance: (p: number): boolean => next() < p,
    of: <T>(all: readonly T[]): T => all[below(all.length)] as T,
  };
}
export type Dice = ReturnType<typeof dice>;

const REGENCIES = [
  { code: '33.07', zone: 'Asia/Jakarta' },
  { code: '52.01', zone: 'Asia/Makassar' },
  { code: '91.03', zone: 'Asia/Jayapura' },
] as const;
const VILLAGES = REGENCIES.flatMap(({ code, zone }) => [1, 2, 3, 4].map((n) => ({ code: `${code}.05.200${n}`, zone })));

/** Three regencies in three zones: four villages each, of which one has no backup and one has nobody; two coordinators; a desk of three. */
export function everybody(from: Dice): Officer[] {
  const made: Officer[] = [];
  const add = (level: Officer['level'], areaCode: string, zone: string, more: Partial<Officer> = {}) => {
    const some = { woman: from.chance(0.5), wake: from.chance(0.3), onCall: from.chance(0.3) };
    made.push(officer(`${level}-${areaCode}-${made.length}`, level, { areaCode, zone, ...some, ...more }));
  };
  for (const { code, zone } of VILLAGES) {
    const n = Number(code.at(-1));
    if (n < 4) add('village', code, zone, { neighbours: [code.replace(/\d$/, String((n % 4) + 1))] });
    if (n < 3) add('backup', code, zone);
  }
  for (const { code, zone } of REGENCIES) for (const _ of [1, 2]) add('district', code, zone);
  for (const _ of [1, 2, 3]) add('desk', '', 'Asia/Jakarta', { wake: true, onCall: true });
  return made;
}

const CATEGORIES = ['wages', 'passport_withheld', 'sexual_violence', 'agency_fraud', 'self_harm', 'death'] as const;
const GRAVE = ['critical', 'high', 'high', 'medium', 'medium', 'low', 'none'] as const;

/** A case of any kind, of a village that may have nobody, about an officer now and then. */
export function anyCase(from: Dice, n: number, at: { openedAt: Date; roster: readonly Officer[] }): Live {
  const { openedAt } = at;
  const villageMayKnow = from.of(['yes', 'yes', 'no', 'not_asked', 'unanswered'] as const);
  return {
    id: `case-${n}`,
    number: String(40_000 + n),
    category: from.of(CATEGORIES),
    severity: from.of(GRAVE),
    aboutChild: from.chance(0.05),
    villageMayKnow,
    neighboursMayKnow: from.chance(0.2),
    askedAt: villageMayKnow === 'unanswered' ? openedAt : null,
    placeCode: from.chance(0.9) ? from.of(VILLAGES).code : null,
    reached: null,
    declinedBy: [],
    doubted: from.chance(0.05) ? [from.of(at.roster).id] : [],
    keptOut: from.chance(0.1) ? [from.of(at.roster).id] : [],
    accusedPlaces: from.chance(0.05) ? [from.of(VILLAGES).code] : [],
    prefersWoman: from.chance(0.1),
    successorId: null,
    hours: 'always',
    state: 'open',
    holderId: null,
    raisedFor: null,
    asked: [],
    newsAt: null,
    nudgedAt: null,
    postponedUntil: null,
    alarmedAt: null,
    openedAt,
    raisedAt: null,
    roundSince: null,
    takenAt: null,
  };
}
