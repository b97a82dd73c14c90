import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BadExpression, MOST_STEPS, readExpression } from '../../../src/core/flow/cel.ts';
import type { Variable } from '../../../src/core/flow/variable.ts';

const RUNS = { numRuns: Number(process.env.RUNS ?? 300) };
const VARIABLES = new Map<string, Variable>(
  (
    [
      ['kata', 'text'],
      ['umur', 'number'],
      ['aman', 'yes_no'],
    ] as const
  ).map(([name, type]) => [name, { name, type, longest: 60 }]),
);
const read = (text: string) => readExpression(text, VARIABLES);
const value = (text: string, answers: Record<string, unknown>) => read(text).value((name) => answers[name]);

test.each([
  ['umur == 3', { umur: 3 }, true],
  ['umur * 2 + 1 > 6', { umur: 3 }, true],
  ['umur / 2 == 1.5', { umur: 3 }, true],
  ['kata in ["a", "b"]', { kata: 'b' }, true],
  ['size(kata) > 1', { kata: 'ab' }, true],
  ['kata.startsWith("a") && !aman', { kata: 'ab', aman: false }, true],
  ['known.umur && umur > 3', {}, false],
  ['!known.umur || umur > 3', {}, true],
  ['[1, 2, 3].exists(i, i == umur)', { umur: 2 }, true],
  ['umur > 3', {}, null],
  ['umur > 3', { umur: 'tiga' }, null],
])('%s over %j is %j', (text, answers, expected) => {
  expect(value(text, answers)).toBe(expected);
});

describe('refused', () => {
  test.each([
    ['umur >', 'syntax'],
    ['umur == "3"', 'type'],
    ['tidak_ada > 1', 'type'],
    ['kata.matches("(a+)+$")', 'forbidden'],
    ['[1].all(i, [2].all(j, i == j))', 'forbidden'],
    ['[1, 2].map(i, [i, i].map(j, j)).size() > 0', 'forbidden'],
    ['timestamp("2026-01-01T00:00:00Z") > timestamp("2025-01-01T00:00:00Z")', 'forbidden'],
    [`umur > ${'1 + '.repeat(120)}1`, 'size'],
    [`${'('.repeat(60)}umur > 1${')'.repeat(60)}`, 'syntax'],
  ])('%s', (text, why) => {
    expect(() => read(text)).toThrow(BadExpression);
    try {
      read(text);
    } catch (error) {
      expect((error as BadExpression).why).toBe(why);
    }
  });
});

test('whatever is accepted takes a bounded number of steps', () => {
  const atom = fc.constantFrom('umur', '1', '2.5', 'size(kata)');
  const list = fc.array(atom, { minLength: 1, maxLength: 12 }).map((items) => `[${items.join(', ')}]`);
  const simple = fc.oneof(
    fc.tuple(atom, fc.constantFrom('<', '>', '=='), atom).map((parts) => parts.join(' ')),
    fc
      .tuple(list, fc.constantFrom('exists', 'all', 'exists_one'), atom)
      .map(([items, macro, other]) => `${items}.${macro}(i, i < ${other})`),
    fc.constantFrom('aman', 'known.umur', 'kata + kata == kata', 'kata.contains("aa")'),
  );
  const condition = fc
    .array(simple, { minLength: 1, maxLength: 8 })
    .map((parts) => parts.map((part) => `(${part})`).join(' && '));
  const kata = 'a'.repeat(1600);
  fc.assert(
    fc.property(condition, (text) => {
      let read: ReturnType<typeof readExpression>;
      try {
        read = readExpression(text, VARIABLES);
      } catch (error) {
        expect(error).toBeInstanceOf(BadExpression);
        return;
      }
      let asked = 0;
      read.value((name) => {
        asked++;
        return { kata, umur: 3, aman: true }[name];
      });
      expect(asked).toBeLessThanOrEqual(2 * VARIABLES.size);
      expect(read.steps).toBeLessThanOrEqual(MOST_STEPS);
      expect(read.steps).toBeLessThanOrEqual(24 * text.length);
    }),
    RUNS,
  );
});

test.each([
  ['umur > 3', 3],
  ['[1, 2, 3].exists(i, i < umur)', 1 + 4 + 3 * 4],
  ['aman && kata == "a"', 5],
])('%s visits %i nodes', (text, steps) => {
  expect(readExpression(text, VARIABLES).steps).toBe(steps);
});

test('a value grows no longer than a message', () => {
  expect(String(value('kata + kata', { kata: 'a'.repeat(1600) }))).toHaveLength(1600);
});
