import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldAlert, type HeardOfGroup } from '../../../src/core/cases/grouping.ts';
import { readLadder } from '../../../src/core/cases/ladder/read-ladder.ts';
import { groupNames } from '../../../src/core/cases/links/group-names.ts';

const MINUTE = 60_000;
const rules = readLadder(readFileSync('flows/ladder.yaml', 'utf8')).group;
const at = (minute: number): Date => new Date(minute * MINUTE);

describe('an alert of a group', () => {
  it.each([
    ['the first rings', [], null, 'own', 0],
    ['the third rings', [50, 55], null, 'own', 0],
    ['the fourth is counted at once', [50, 55, 58], null, 'counted', 60],
    ['the next is counted when the time between is over', [50, 55, 58], 59, 'counted', 64],
    ['after an hour the first are forgotten, and it rings again', [-5, -3, 0], 40, 'own', 0],
  ] as const)('%s', (_what, own, countedAt, way, when) => {
    const heard = { own: own.map(at), countedAt: countedAt === null ? null : at(countedAt) };
    expect(foldAlert(heard, rules, at(60))).toEqual(way === 'own' ? { way } : { way, at: at(when) });
  });

  it('names or counts every case in time, and one officer hears few messages, whatever comes when', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 20 * MINUTE }), { minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(gaps, (between) => {
        const own: Date[] = [];
        const counts: Date[] = [];
        let due: Date | null = null;
        let now = 0;
        for (const gap of between) {
          now += gap;
          if (due && due.getTime() <= now) counts.push(due);
          if (due && due.getTime() <= now) due = null;
          const heard: HeardOfGroup = { own, countedAt: counts.at(-1) ?? null };
          const fold = foldAlert(heard, rules, new Date(now));
          if (fold.way === 'own') own.push(new Date(now));
          else {
            expect(fold.at.getTime() - now).toBeGreaterThanOrEqual(0);
            expect(fold.at.getTime() - now).toBeLessThanOrEqual(rules.every);
            due ??= fold.at;
          }
        }
        const most = rules.ring + Math.floor(rules.window / rules.every) + 1;
        const all = [...own, ...counts, ...(due ? [due] : [])].map(Number);
        for (const from of all)
          expect(all.filter((one) => one >= from && one < from + rules.window).length).toBeLessThanOrEqual(most);
      }),
      { numRuns: Number(process.env.RUNS ?? 300) },
    );
  });
});

describe('what many are about', () => {
  it.each([
    ['tolong kami di kapal fu yuan 77, makan tidak dikasih', 'ship fu yuan 77'],
    ['KM Sinar Bahari 3 bendera china', 'ship sinar bahari 3'],
    ['kami di kapal ikan bendera taiwan', ''],
    ['naik kapal ke malaysia', ''],
    ['PT. Contoh Makmur menipu kami', 'agency contoh makmur'],
    ['kapal Fu Yuan 77, agennya PT Contoh Makmur belum bayar', 'ship fu yuan 77, agency contoh makmur'],
    ['pt itu belum bayar', ''],
    ['kapal contoh jaya miring, kami takut', 'ship contoh jaya miring, ship contoh jaya'],
    ['kapal FV Contoh Jaya, bendera taiwan', 'ship contoh jaya'],
    ['PT Contoh Maju Sejahtera', 'agency contoh maju sejahtera, agency contoh maju'],
    ['saya belum digaji 3 bulan', ''],
  ])('%s', (text, names) => {
    expect(
      groupNames(text)
        .map(({ kind, value }) => `${kind} ${value}`)
        .join(', '),
    ).toBe(names);
  });
});
