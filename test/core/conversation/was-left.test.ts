import { expect, it } from 'vitest';
import { wasLeft } from '../../../src/core/conversation/go-on.ts';
import type { World } from '../../../src/core/conversation/reader.ts';
import type { Scene } from '../../../src/core/conversation/scene.ts';
import { emptySession } from '../../../src/core/conversation/session.ts';

const NOW = new Date('2026-11-24T12:00:00Z');
const nodes = new Map([
  ['tanya', { kind: 'choose' }],
  ['bicara', { kind: 'handover' }],
]);
const flows = new Map(['belajar', 'hitung', 'tanggal', 'pekerja', 'jam-aman'].map((name) => [name, { nodes }]));
const world = { env: { now: NOW }, flows: { flows } } as unknown as World;

/** She stands in these flows since so many hours. */
const left = (names: readonly string[], hours: number, node = 'tanya'): boolean => {
  const frames = names.map((flow) => ({ flow, node, answers: {}, returnTo: null }));
  const touchedAt = new Date(NOW.getTime() - hours * 3_600_000).toISOString();
  return wasLeft({ session: { ...emptySession(), frames, touchedAt } } as Scene, world);
};

it.each([
  [['belajar'], 7, true],
  [['hitung'], 7, true],
  [['tanggal'], 7, true],
  [['belajar', 'hitung'], 7, true],
  [['belajar'], 5, false],
  [['pekerja'], 48, false],
  [['jam-aman'], 48, false],
  [['pekerja', 'hitung'], 48, false],
])('what waits in %j for %i hours makes room: %s', (names, hours, expected) => {
  expect(left(names, hours)).toBe(expected);
});

it('a person who talks is never interrupted', () => {
  expect(left(['hitung'], 48, 'bicara')).toBe(false);
});
