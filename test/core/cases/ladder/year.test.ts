import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clocksFor, readLadder } from '../../../../src/core/cases/ladder/read-ladder.ts';
import { lies } from '../../../../src/core/cases/routing/lies.ts';
import type { Live, Logged } from './world.ts';
import { liveAYear } from './year.ts';

const CASES = Number(process.env.RUNS ?? 300);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** The longest night of what can wait: 20 to 7. */
const NIGHT = 11 * HOUR;
const ladder = readLadder(readFileSync('flows/ladder.yaml', 'utf8'));

/** By when somebody must have it, or the whole desk must have been told that nobody has. */
function bound(openCase: Live, asked: number): number {
  const { accept, alarm, hours } = clocksFor(ladder, openCase);
  if (openCase.severity === 'critical') return 2 * accept + alarm;
  const wait = openCase.askedAt ? 4 * HOUR : 0;
  return wait + (asked + 1) * (accept + (hours === 'always' ? 0 : NIGHT)) + alarm + NIGHT;
}

function byCase(log: readonly Logged[]): Map<string, Logged[]> {
  const logs = new Map<string, Logged[]>();
  for (const one of log) {
    const known = logs.get(one.id);
    if (known) known.push(one);
    else logs.set(one.id, [one]);
  }
  return logs;
}

const isHuman = ({ is }: Logged): boolean => is === 'accepted' || is === 'alarm';

function reachesAHuman(openCase: Live, log: readonly Logged[]): void {
  const asked = new Set(log.flatMap((one) => (one.is === 'alert' ? [one.officerId] : []))).size;
  const reached = log.find(isHuman);
  const late = (reached?.at.getTime() ?? Number.POSITIVE_INFINITY) - openCase.openedAt.getTime();
  expect(late, `${openCase.id} ${openCase.severity} reached a human`).toBeLessThanOrEqual(bound(openCase, asked));
}

function noStepTwice(openCase: Live, log: readonly Logged[]): void {
  const steps = log.filter(({ is }) => is === 'alert' || is === 'remind');
  const seen = steps.map(({ is, officerId, round }) => `${is} ${officerId} ${round}`);
  expect(seen.length, `${openCase.id}: ${seen.join(', ')}`).toBe(new Set(seen).size);
}

function logExplains(openCase: Live, log: readonly Logged[]): void {
  let because = '';
  const asked = new Set<string>();
  for (const { is, officerId = '', because: why = '' } of log) {
    if (is === 'climb') because = why;
    if (is === 'alert') {
      expect(because, `${openCase.id}: an alert without its reasons`).not.toBe('');
      asked.add(officerId);
    }
    if (is === 'remind' || is === 'pass') expect(asked, `${openCase.id}: ${is} of nobody asked`).toContain(officerId);
    if (is === 'release' || is === 'raise') expect(why).not.toBe('');
  }
}

function onlyWhoMay(openCase: Live, log: readonly Logged[]): void {
  for (const { is, officerId = '' } of log) {
    if (is !== 'alert') continue;
    expect(openCase.keptOut).not.toContain(officerId);
    const [level = '', area = ''] = officerId.split('-');
    expect(openCase.accusedPlaces.some((place) => lies(area, place))).toBe(false);
    if (level === 'village' || level === 'backup') expect(openCase.villageMayKnow).toBe('yes');
  }
}

test('a year of officers who answer, refuse, sleep, leave, lose their phone and change their number', {
  timeout: 300_000,
}, () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const { world, cases } = liveAYear(ladder, seed, CASES);
      const logs = byCase(world.log);
      for (const openCase of cases) {
        const log = logs.get(openCase.id) ?? [];
        reachesAHuman(openCase, log);
        noStepTwice(openCase, log);
        logExplains(openCase, log);
        onlyWhoMay(openCase, log);
        expect(openCase.state === 'open' ? openCase.id : 'held or closed').toBe('held or closed');
      }
      expect(cases).toHaveLength(CASES);
    }),
    { numRuns: 1, endOnFailure: true },
  );
});
