import fc from 'fast-check';
import type { Officer, OpenCase } from '../../../../src/core/cases/routing/types.ts';

export const HOME = '33.07.05.2003';
export const REGENCY = '33.07';
export const NOON = new Date('2026-03-02T05:00:00Z');

const AREA = { village: HOME, backup: HOME, district: REGENCY, desk: '' };

/** An invented officer of the home village's ladder, on duty, awake by day. */
export const officer = (id: string, level: Officer['level'], more: Partial<Officer> = {}): Officer => ({
  id,
  level,
  areaCode: AREA[level],
  neighbours: [],
  zone: 'Asia/Jakarta',
  standing: 'active',
  woman: false,
  wake: false,
  onCall: false,
  onDuty: true,
  openCases: 0,
  ...more,
});

/** A plain wage case of the home village whose reporter said yes. */
export const openCase = (more: Partial<OpenCase> = {}): OpenCase => ({
  id: 'case-1',
  number: '40711',
  category: 'wages',
  severity: 'high',
  aboutChild: false,
  villageMayKnow: 'yes',
  neighboursMayKnow: false,
  askedAt: null,
  placeCode: HOME,
  reached: null,
  declinedBy: [],
  doubted: [],
  keptOut: [],
  accusedPlaces: [],
  prefersWoman: false,
  successorId: null,
  hours: 'always',
  ...more,
});

const codes = fc.constantFrom(HOME, '33.07.05.2004', '33.07.06.2001', '33.07.05', REGENCY, '35.09', '35.09.01.2001');
const levels = fc.constantFrom<Officer['level']>('village', 'backup', 'district', 'desk');
const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
const times = fc.date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true });

const zones = fc.constantFrom('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura');

/** Any roster of at most eight officers. */
export const rosters: fc.Arbitrary<Officer[]> = fc.uniqueArray(
  fc.record({
    id: ids,
    level: levels,
    areaCode: codes,
    neighbours: fc.array(codes, { maxLength: 2 }),
    zone: zones,
    standing: fc.constantFrom<Officer['standing']>('active', 'active', 'active', 'invited', 'frozen', 'left'),
    woman: fc.boolean(),
    wake: fc.boolean(),
    onCall: fc.boolean(),
    onDuty: fc.boolean(),
    openCases: fc.nat(5),
  }),
  { selector: (one) => one.id, maxLength: 8 },
);

/** Any case. */
export const cases: fc.Arbitrary<OpenCase> = fc.record({
  id: fc.constant('case-1'),
  number: fc.constant('40711'),
  category: fc.constantFrom('wages', 'sexual_violence', 'trafficking', 'self_harm', 'agency_fraud', 'death'),
  severity: fc.constantFrom('critical', 'high', 'medium', 'low', 'none'),
  aboutChild: fc.boolean(),
  villageMayKnow: fc.constantFrom('yes', 'no', 'not_asked', 'unanswered'),
  neighboursMayKnow: fc.boolean(),
  askedAt: fc.option(times),
  placeCode: fc.option(codes),
  reached: fc.option(levels),
  declinedBy: fc.array(ids, { maxLength: 3 }),
  doubted: fc.array(ids, { maxLength: 1 }),
  keptOut: fc.array(ids, { maxLength: 3 }),
  accusedPlaces: fc.array(codes, { maxLength: 2 }),
  prefersWoman: fc.boolean(),
  successorId: fc.option(ids),
  hours: fc.constantFrom('always', 'woken', 'day'),
});

export { times };
