import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseOfficers } from '../../../../src/core/cases/routing/choose-officers.ts';
import { lies } from '../../../../src/core/cases/routing/lies.ts';
import type { OpenCase } from '../../../../src/core/cases/routing/types.ts';
import { cases, NOON, officer, openCase, rosters, times } from './people.ts';

const RUNS = { numRuns: Number(process.env.RUNS ?? 300) };
const NIGHT = new Date('2026-03-02T16:30:00Z');
const hoursBefore = (hours: number) => new Date(NOON.getTime() - hours * 3_600_000);

const roster = [
  officer('cadre', 'village', { woman: true }),
  officer('cadre-next-village', 'village', { areaCode: '33.07.05.2004' }),
  officer('backup', 'backup'),
  officer('district-man', 'district', { openCases: 1 }),
  officer('district-woman', 'district', { woman: true, wake: true, openCases: 3 }),
  officer('district-elsewhere', 'district', { areaCode: '35.09' }),
  officer('desk-1', 'desk', { onCall: true, openCases: 4 }),
  officer('desk-2', 'desk'),
];
const choose = (more: Partial<OpenCase>, now = NOON) => chooseOfficers(roster, openCase(more), now);
const alerted = (more: Partial<OpenCase>, now = NOON) => choose(more, now).alert.map(({ id }) => id);

describe('where a case begins', () => {
  test.each([
    ['yes', {}, ['cadre']],
    ['no', { villageMayKnow: 'no' }, ['district-man']],
    ['not asked', { villageMayKnow: 'not_asked' }, ['district-man']],
    ['asked 5 hours ago', { villageMayKnow: 'unanswered', askedAt: hoursBefore(5) }, ['district-man']],
    ['asked 4 hours ago', { villageMayKnow: 'unanswered', askedAt: hoursBefore(4) }, ['district-man']],
    ['asked 1 hour ago', { villageMayKnow: 'unanswered', askedAt: hoursBefore(1) }, []],
    ['critical, yes', { severity: 'critical' }, ['district-man', 'desk-1']],
    ['critical, no', { severity: 'critical', villageMayKnow: 'no' }, ['district-man', 'desk-1']],
    [
      'critical, just asked',
      { severity: 'critical', villageMayKnow: 'unanswered', askedAt: NOON },
      ['district-man', 'desk-1'],
    ],
    ['a child: a woman of the district', { aboutChild: true }, ['district-woman']],
    ['trafficking', { category: 'trafficking' }, ['district-man']],
    ['agency fraud', { category: 'agency_fraud' }, ['district-man']],
    ['overcharging', { category: 'overcharging_debt' }, ['district-man']],
    ['self-harm', { category: 'self_harm' }, ['district-man']],
    ['sexual violence: a woman of the district', { category: 'sexual_violence' }, ['district-woman']],
    ['no place known: the desk', { placeCode: null }, ['desk-2']],
    ['only the regency known', { placeCode: '33.07' }, ['district-man']],
  ] as [string, Partial<OpenCase>, string[]][])('%s', (_name, more, ids) => {
    expect(alerted(more)).toEqual(ids);
  });

  test('the hour to wait for is four hours after the question', () => {
    const choice = choose({ villageMayKnow: 'unanswered', askedAt: hoursBefore(1) });
    expect(choice.notBefore).toEqual(new Date(NOON.getTime() + 3 * 3_600_000));
  });
});

describe('who is left', () => {
  test.each([
    ['the cadre declined: her backup', { declinedBy: ['cadre'] }, ['backup']],
    ['both declined: the district', { declinedBy: ['cadre', 'backup'] }, ['district-man']],
    ['the cadre is accused: never she', { keptOut: ['cadre'] }, ['backup']],
    ['an official of her village is accused: the district', { accusedPlaces: ['33.07.05.2003'] }, ['district-man']],
    ['an official of her kecamatan is accused', { accusedPlaces: ['33.07.05'] }, ['district-man']],
    ['an official of the regency is accused: the desk', { accusedPlaces: ['33.07'] }, ['desk-2']],
    ['the ladder stands at the desk', { reached: 'desk' }, ['desk-2']],
    ['she asked for a woman', { reached: 'district', prefersWoman: true }, ['district-woman']],
  ] as [string, Partial<OpenCase>, string[]][])('%s', (_name, more, ids) => {
    expect(alerted(more)).toEqual(ids);
  });

  const among = (others: ReturnType<typeof officer>[], more: Partial<OpenCase>) =>
    chooseOfficers(others, openCase(more), NOON).alert.map(({ id }) => id);

  test('a partner who owns the regency comes before one who has the province', () => {
    const province = officer('a-province', 'district', { areaCode: '33' });
    const regency = officer('b-regency', 'district', { openCases: 5 });
    expect(among([province, regency], { reached: 'district' })).toEqual(['b-regency']);
    expect(among([province, regency], { reached: 'district', declinedBy: ['b-regency'] })).toEqual(['a-province']);
  });

  test('a neighbouring village is asked after the village, and only where the reporter let it know', () => {
    const next = officer('next', 'village', { areaCode: '33.07.05.2004', neighbours: ['33.07.05.2003'] });
    const all = [officer('cadre', 'village'), next, officer('district', 'district')];
    expect(among(all, { neighboursMayKnow: true })).toEqual(['cadre']);
    expect(among(all, { neighboursMayKnow: true, declinedBy: ['cadre'] })).toEqual(['next']);
    expect(among(all, { declinedBy: ['cadre'] })).toEqual(['district']);
    expect(among(all, { neighboursMayKnow: true, villageMayKnow: 'no' })).toEqual(['district']);
  });

  test.each(['invited', 'frozen', 'left'] as const)('who is %s is never asked', (standing) => {
    expect(among([officer('cadre', 'village', { standing }), officer('backup', 'backup')], {})).toEqual(['backup']);
  });

  test('who stands in for an officer on leave is asked first', () => {
    const two = [officer('a', 'district'), officer('b', 'district', { openCases: 9 })];
    expect(among(two, { reached: 'district', successorId: 'b' })).toEqual(['b']);
  });

  test('at night those who may be woken come first', () => {
    expect(alerted({ villageMayKnow: 'no' }, NIGHT)).toEqual(['district-woman']);
  });

  test('a wish nobody meets is skipped and says so', () => {
    const { because, chosen } = choose({ reached: 'desk' }, NIGHT);
    expect(chosen.map(({ id }) => id)).toEqual(['desk-2', 'desk-1']);
    expect(because).toContain('may-be-woken: 0 of 2 suit: skipped');
  });

  test('nobody at all is an alarm, not silence', () => {
    const { level, because } = chooseOfficers([], openCase(), NOON);
    expect(level).toBeNull();
    expect(because.at(-1)).toBe('nobody is left: an alarm for the desk');
  });

  test('the reasons of one choice, in order', () => {
    expect(choose({ keptOut: ['cadre'], declinedBy: ['backup'] }).because).toMatchInlineSnapshot(`
      [
        "the village may know",
        "village: 1 in the roster",
        "not-kept-out: 0 of 1 stay",
        "backup: 2 in the roster",
        "not-kept-out: 2 of 2 stay",
        "not-of-accused-place: 2 of 2 stay",
        "village-may-know: 2 of 2 stay",
        "kind-above-village: 2 of 2 stay",
        "area-covers-place: 1 of 2 stay",
        "enrolled: 1 of 1 stay",
        "on-duty: 1 of 1 stay",
        "not-declined: 0 of 1 stay",
        "district: 3 in the roster",
        "not-kept-out: 3 of 3 stay",
        "not-of-accused-place: 3 of 3 stay",
        "village-may-know: 3 of 3 stay",
        "kind-above-village: 3 of 3 stay",
        "area-covers-place: 2 of 3 stay",
        "enrolled: 2 of 2 stay",
        "on-duty: 2 of 2 stay",
        "not-declined: 2 of 2 stay",
        "not-doubted: not needed here",
        "woman: not needed here",
        "successor: not needed here",
        "closest-area: 2 of 2 suit",
        "on-call: not needed here",
        "may-be-woken: 2 of 2 suit",
        "fewest-open-cases: ordered",
      ]
    `);
  });
});

describe('for any roster and case', () => {
  const holds = (check: (openCase: OpenCase, ids: ReturnType<typeof chooseOfficers>) => boolean) =>
    fc.assert(
      fc.property(rosters, cases, times, (all, one, now) => check(one, chooseOfficers(all, one, now))),
      RUNS,
    );

  test('the village is chosen only after a yes, and never for what starts above it before a human above hands it down', () => {
    const above = ['sexual_violence', 'trafficking', 'agency_fraud', 'overcharging_debt', 'self_harm'];
    holds((one, { chosen }) => {
      const village = chosen.some(({ level }) => level === 'village' || level === 'backup');
      const starts = one.aboutChild || above.includes(one.category);
      const kept = one.severity === 'critical' || one.doubted.length > 0 || (starts && one.reached === null);
      return !village || (one.villageMayKnow === 'yes' && !kept);
    });
  });

  test('the accused, their places, those off duty and those who declined are never chosen', () => {
    holds((one, { chosen }) =>
      chosen.every(
        (officer) =>
          officer.onDuty &&
          ![...one.keptOut, ...one.declinedBy].includes(officer.id) &&
          !one.accusedPlaces.some((place) => lies(officer.areaCode, place)),
      ),
    );
  });

  test('shuffling the roster changes nothing', () => {
    const shuffled = rosters.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, cases, times, ([all, other], one, now) => {
        expect(chooseOfficers(other, one, now)).toEqual(chooseOfficers(all, one, now));
      }),
      RUNS,
    );
  });

  test('no order of rules brings back whom a must removed: every chosen officer passes each must alone', async () => {
    const { rules } = await import('../../../../src/core/cases/routing/rules/index.ts');
    const musts = rules.filter(({ kind }) => kind === 'must');
    holds((one, { chosen }) =>
      chosen.every((officer) => musts.every((rule) => rule.pick([officer], one, NOON).keep.length === 1)),
    );
  });

  test('a critical case that has just begun alerts the desk whenever a desk officer is free', () => {
    fc.assert(
      fc.property(rosters, cases, times, (all, one, now) => {
        const desk = officer('z', 'desk');
        const urgent: OpenCase = { ...one, severity: 'critical', reached: null };
        return chooseOfficers([...all, desk], urgent, now).alert.some(({ level }) => level === 'desk');
      }),
      RUNS,
    );
  });
});
