import { describe, expect, it } from 'vitest';
import { dueCalls } from '../../../src/core/directory/due.ts';
import { readDirectory } from '../../../src/core/directory/read-directory.ts';
import {
  afterCall,
  CHECK_DAYS,
  checkKey,
  type ServiceCheck,
  standingOf,
} from '../../../src/core/directory/standing.ts';

const day = (days: number): Date => new Date(Date.UTC(2026, 8, 1, 9) + days * 86_400_000);
const ENTRY = { id: 'tw-uji', expires: '2027-11-30', kind: 'mission', number: '+886200000001' } as const;
type Call = readonly [number, ServiceCheck['result']];
const after = (calls: readonly Call[]): ServiceCheck | undefined =>
  calls.reduce<ServiceCheck | undefined>(
    (before, [at, result]) => afterCall(before, { result, at: day(at) }),
    undefined,
  );
const checksOf = (calls: readonly Call[]) => {
  const check = after(calls);
  return new Map(check ? [[checkKey(ENTRY.id, ENTRY.number), check]] : []);
};
const standing = (calls: readonly Call[], at: number) => standingOf(ENTRY, checksOf(calls), day(at));

describe('what counts of the calls to one number', () => {
  it.each<[string, Call[], number, string]>([
    [
      'nobody there on the next day does not end a good call',
      [
        [0, 'ok'],
        [1, 'no_answer'],
      ],
      2,
      'checked',
    ],
    [
      'nor does it lengthen it',
      [
        [0, 'ok'],
        [80, 'no_answer'],
      ],
      CHECK_DAYS,
      'not_checked',
    ],
    [
      'wrong ends it at once',
      [
        [0, 'ok'],
        [1, 'no_answer'],
        [2, 'wrong'],
      ],
      2,
      'wrong',
    ],
    [
      'wrong stays wrong',
      [
        [0, 'wrong'],
        [1, 'no_answer'],
      ],
      2,
      'wrong',
    ],
    [
      'until it was reached',
      [
        [0, 'wrong'],
        [1, 'no_answer'],
        [2, 'ok'],
        [3, 'no_answer'],
      ],
      4,
      'checked',
    ],
    [
      'nobody there after 90 days',
      [
        [0, 'ok'],
        [91, 'no_answer'],
      ],
      92,
      'not_checked',
    ],
    ['never reached', [[0, 'no_answer']], 1, 'not_checked'],
  ])('%s', (_name, calls, at, is) => expect(standing(calls, at)).toBe(is));

  it('whatever the order of calls: unanswered ones change nothing of what may be said', () => {
    const results = ['ok', 'wrong', 'no_answer'] as const;
    for (const a of results)
      for (const b of results)
        for (const c of results) {
          const calls: Call[] = [
            [0, a],
            [30, b],
            [60, c],
          ];
          const answered = calls.filter(([, result]) => result !== 'no_answer');
          const [with_, without] = [standing(calls, 61), standing(answered, 61)];
          expect(with_, `${a} ${b} ${c}`).toBe(without);
        }
  });

  it('a good number that nobody answered last is on the call sheet again, behind what nobody tried this week', () => {
    const service = (id: string, number: string) =>
      `  - { id: ${id}, name: Uji, kind: mission, needs: [dokumen], phones: [{ number: "${number}", for: telepon, dial_from: any }], source: contoh, as_of: 2026-01, expires: 2027-11-30 }`;
    const text = ['country: TW', 'country_name: Taiwan', 'services:', service(ENTRY.id, ENTRY.number)];
    const other = service('tw-lain', '+886200000002');
    const { directory } = readDirectory([{ path: 'flows/directory/tw.yaml', text: [...text, other].join('\n') }]);
    const due = (calls: readonly Call[]) =>
      dueCalls(directory, checksOf(calls), day(4)).map(({ id, silent }) => `${id}${silent ? ' silent' : ''}`);
    expect(due([[0, 'ok']])).toEqual(['tw-lain']);
    expect(
      due([
        [0, 'ok'],
        [3, 'no_answer'],
      ]),
    ).toEqual(['tw-lain', 'tw-uji silent']);
  });
});
