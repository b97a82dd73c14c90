import { expect, it } from 'vitest';
import { outcomeIn } from '../../../src/core/officers/outcome.ts';

it.each([
  ['SELESAI 40711 2', 'partly'],
  ['40711 selesai 1', 'solved'],
  ['selesai, 3', 'not_solved'],
  ['40711 sudah selesai pak 1', 'solved'],
  ['SELESAI', null],
  ['SELESAI 40711', null],
  ['40711 selesai, gaji dibayar tgl 3', null],
  ['selesai tgl 2', null],
  ['sudah selesai, keluarga datang jam 4', null],
])('how it ended in %j: %j', (text, outcome) => {
  expect(outcomeIn(text)).toBe(outcome);
});
