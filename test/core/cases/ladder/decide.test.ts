import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decide } from '../../../../src/core/cases/ladder/decide.ts';
import type { Asked, LadderCase } from '../../../../src/core/cases/ladder/ladder-case.ts';
import { clocksFor, readLadder } from '../../../../src/core/cases/ladder/read-ladder.ts';
import type { Officer } from '../../../../src/core/cases/routing/types.ts';
import { HOME, NOON, officer, openCase } from '../routing/people.ts';

const ladder = readLadder(readFileSync('flows/ladder.yaml', 'utf8'));
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const at = (iso: string): Date => new Date(iso);
const later = (ms: number): Date => new Date(NOON.getTime() + ms);

const roster = [
  officer('cadre', 'village'),
  officer('backup', 'backup'),
  officer('next-door', 'village', { areaCode: '33.07.05.2004', neighbours: [HOME] }),
  officer('district', 'district'),
  officer('desk-1', 'desk', { onCall: true }),
  officer('desk-2', 'desk', { onCall: true }),
];

const inLadder = (more: Partial<LadderCase> = {}): LadderCase => {
  const made = {
    ...openCase(more),
    state: 'open',
    holderId: null,
    raisedFor: null,
    asked: [],
    newsAt: null,
    openedAt: NOON,
    raisedAt: null,
    nudgedAt: null,
  };
  const whole = { ...made, alarmedAt: null, postponedUntil: null, ...more } as LadderCase;
  const passed = whole.asked.filter(({ state }) => state === 'no' || state === 'expired');
  const declinedBy = passed.map(({ officerId }) => officerId);
  return { ...whole, declinedBy, hours: clocksFor(ladder, whole).hours };
};
const asked = (officerId: string, level: Asked['level'], more: Partial<Asked> = {}): Asked => {
  const when = { askedAt: NOON, until: later(HOUR), remindedAt: null };
  return { officerId, level, state: 'open', ...when, ...more };
};
const look = (more: Partial<LadderCase>, now = NOON, who: Officer[] = roster) =>
  decide(inLadder(more), { ladder, roster: who, now });
/** What it does, in short: "alert cadre", "alarm desk-1 desk-2". */
const does = (...given: Parameters<typeof look>): string[] =>
  look(...given)
    .moves.filter(({ move }) => move !== 'climb')
    .map((one) => {
      if (one.move === 'alarm') return `alarm ${one.officerIds.join(' ')}`;
      return 'officerId' in one ? `${one.move} ${one.officerId}` : one.move;
    });

describe('who is asked', () => {
  const first = asked('cadre', 'village');
  test.each([
    ['the cadre first', {}, NOON, ['alert cadre']],
    ['nobody else while she thinks', { asked: [first] }, later(39 * MINUTE), []],
    ['one reminder', { asked: [first] }, later(40 * MINUTE), ['remind cadre']],
    ['and no second', { asked: [{ ...first, remindedAt: later(40 * MINUTE) }] }, later(50 * MINUTE), []],
    ['her time over: the backup', { asked: [first], reached: 'village' }, later(HOUR), ['pass cadre', 'alert backup']],
    ['a no needs no reason', { asked: [{ ...first, state: 'no' }], reached: 'village' }, NOON, ['alert backup']],
    [
      'the neighbour only where she may know',
      {
        asked: [{ ...first, state: 'no' }, asked('backup', 'backup', { state: 'no' })],
        reached: 'backup',
        neighboursMayKnow: true,
      },
      NOON,
      ['alert next-door'],
    ],
    [
      'else the district',
      { asked: [{ ...first, state: 'no' }, asked('backup', 'backup', { state: 'no' })], reached: 'backup' },
      NOON,
      ['alert district'],
    ],
    ['danger: district and desk together', { severity: 'critical' }, NOON, ['alert district', 'alert desk-1']],
  ] as [string, Partial<LadderCase>, Date, string[]][])('%s', (_name, more, now, moves) => {
    expect(does(more, now)).toEqual(moves);
  });

  test('who went off duty, left or lost her phone is passed at once', () => {
    for (const gone of [{ onDuty: false }, { standing: 'frozen' }, { standing: 'left' }] as const) {
      const changed = roster.map((one) => (one.id === 'cadre' ? { ...one, ...gone } : one));
      expect(does({ asked: [first], reached: 'village' }, NOON, changed)).toEqual(['pass cadre', 'alert backup']);
    }
  });
});

describe('what can wait', () => {
  const EVENING = at('2026-03-02T12:30:00Z');
  test('19.30 of Jakarta: half an hour today, the rest tomorrow from seven', () => {
    const [alert] = look({ severity: 'medium' }, EVENING).moves.filter(({ move }) => move === 'alert');
    expect(alert).toMatchObject({ officerId: 'cadre', until: at('2026-03-03T01:30:00Z') });
  });

  test('the same moment is night in Jayapura: it waits for seven on her wall', () => {
    const east = roster.map((one) => ({ ...one, zone: 'Asia/Jayapura' }));
    expect(look({ severity: 'medium' }, EVENING, east)).toEqual({ moves: [], lookAgain: at('2026-03-02T22:00:00Z') });
  });

  test('high: by night only who may be woken, and then at once', () => {
    const NIGHT = at('2026-03-02T17:00:00Z');
    const woken = roster.map((one) => (one.id === 'cadre' ? { ...one, wake: true } : one));
    expect(does({}, NIGHT)).toEqual([]);
    expect(does({}, NIGHT, woken)).toEqual(['alert cadre']);
    expect(does({ severity: 'medium' }, NIGHT, woken)).toEqual([]);
  });

  test('danger waits for no hour', () => {
    expect(does({ severity: 'critical' }, at('2026-03-02T19:00:00Z'))).toEqual(['alert district', 'alert desk-1']);
  });
});

describe('belum ada yang pegang', () => {
  const inVain = ['cadre', 'backup', 'district', 'desk-1', 'desk-2'].map((id) =>
    asked(id, (id.split('-')[0] === 'cadre' ? 'village' : id.split('-')[0]) as Asked['level'], { state: 'expired' }),
  );
  test('everybody was asked in vain: the whole desk hears it, and again', () => {
    const alone = { asked: inVain, reached: 'desk' } as const;
    expect(does(alone)).toEqual(['alarm desk-1 desk-2']);
    expect(does({ ...alone, alarmedAt: NOON }, later(59 * MINUTE))).toEqual([]);
    expect(does({ ...alone, alarmedAt: NOON }, later(HOUR))).toEqual(['alarm desk-1 desk-2']);
  });

  test('what is no danger rings once a day in the end, and never stops', () => {
    const month = { asked: inVain, reached: 'desk', alarmedAt: later(30 * 24 * HOUR) } as const;
    expect(does(month, later(31 * 24 * HOUR - MINUTE))).toEqual([]);
    expect(does(month, later(31 * 24 * HOUR))).toEqual(['alarm desk-1 desk-2']);
  });

  test('one that its silent holder keeps and nobody above takes over rings once a day from the first', () => {
    const held = { state: 'taken', holderId: 'cadre', newsAt: NOON, nudgedAt: NOON, raisedAt: NOON } as const;
    const silent = { ...held, raisedFor: 'silent', asked: inVain, reached: 'desk', alarmedAt: later(HOUR) } as const;
    expect(does(silent, later(20 * HOUR))).toEqual([]);
    expect(does(silent, later(25 * HOUR))).toEqual(['alarm desk-1 desk-2']);
  });

  test('one that looks graver and is not critical rings once a day in the end', () => {
    const held = { state: 'taken', severity: 'high', holderId: 'cadre', raisedFor: 'graver', raisedAt: NOON } as const;
    const month = { ...held, asked: inVain, reached: 'desk', alarmedAt: later(30 * 24 * HOUR) } as const;
    expect(does(month, later(31 * 24 * HOUR - MINUTE))).toEqual([]);
    expect(does(month, later(31 * 24 * HOUR))).toEqual(['alarm desk-1 desk-2']);
  });

  test('danger that nobody takes for weeks rings rarer, and never stops', () => {
    const danger = { severity: 'critical', asked: inVain, reached: 'desk' } as const;
    const rings = (from: number, after: number) =>
      does({ ...danger, alarmedAt: later(from) }, later(from + after)).length > 0;
    for (const [from, wait] of [
      [24 * HOUR, 2 * HOUR],
      [48 * HOUR, 2 * HOUR],
      [96 * HOUR, 4 * HOUR],
      [60 * 24 * HOUR, 8 * HOUR],
    ] as const) {
      expect(rings(from, wait - MINUTE), `${wait} after ${from}`).toBe(false);
      expect(rings(from, wait)).toBe(true);
    }
    const week = { ...danger, alarmedAt: later(7 * 24 * HOUR) };
    const graver = { ...week, raisedAt: later(7 * 24 * HOUR) };
    expect(does(graver, later(7 * 24 * HOUR + 15 * MINUTE))).toEqual(['alarm desk-1 desk-2']);
  });

  test('in danger as soon as one of the desk did not take it, while the next is asked', () => {
    const first = asked('desk-1', 'desk', { until: later(15 * MINUTE), remindedAt: NOON });
    const moves = does({ severity: 'critical', asked: [first, asked('district', 'district')] }, later(15 * MINUTE));
    expect(moves).toEqual(['pass desk-1', 'remind district', 'alert desk-2', 'alarm desk-1']);
  });

  test('an empty roster does nothing and looks again', () => {
    expect(look({}, NOON, [])).toEqual({ moves: [], lookAgain: later(HOUR) });
  });

  test('never the accused of the desk, also when all others are gone', () => {
    expect(does({ asked: inVain, reached: 'desk', keptOut: ['desk-1', 'desk-2'] })).toEqual([]);
  });
});

describe('who holds it', () => {
  const held = { state: 'taken', holderId: 'cadre', newsAt: NOON } as const;
  const DAY = 24 * HOUR;
  test('no news for three days: one nudge, by day; still none: somebody above', () => {
    expect(does(held, later(2 * DAY))).toEqual([]);
    expect(look(held, later(9 * HOUR)).lookAgain).toEqual(later(3 * DAY));
    const nudged = later(3 * DAY);
    expect(does(held, nudged)).toEqual(['nudge cadre']);
    expect(does({ ...held, nudgedAt: nudged }, nudged)).toEqual([]);
    expect(does({ ...held, nudgedAt: nudged }, new Date(nudged.getTime() + DAY))).toEqual(['raise', 'alert district']);
  });

  test('what is due at night is told in the morning; what is put off, on its day', () => {
    const evening = new Date('2026-03-02T15:00:00Z');
    expect(look({ ...held, newsAt: evening }, evening).lookAgain).toEqual(new Date('2026-03-06T00:00:00Z'));
    const friday = { ...held, postponedUntil: later(9 * DAY) };
    expect(does(friday, later(8 * DAY))).toEqual([]);
    expect(does(friday, later(9 * DAY))).toEqual(['nudge cadre']);
  });

  test('whoever left or lost her phone holds nothing; off duty alone keeps it', () => {
    const [, ...others] = roster;
    expect(does(held, NOON, others)).toEqual(['release cadre']);
    expect(does(held, NOON, [officer('cadre', 'village', { standing: 'frozen' }), ...others])).toEqual([
      'release cadre',
    ]);
  });
});
