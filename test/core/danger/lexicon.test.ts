import { expect, it } from 'vitest';
import { createFirstLook } from '../../../src/core/danger/assess.ts';
import { LexiconError, parseLexicon } from '../../../src/core/danger/lexicon.ts';

function problemsOf(text: string): string[] {
  try {
    parseLexicon([{ path: 'flows/danger/coba.yaml', text }]);
  } catch (error) {
    if (error instanceof LexiconError) return error.problems;
    throw error;
  }
  return [];
}

it('takes a small right file', () => {
  expect(problemsOf('about: coba\nroots: {pukul: [pukul]}\nsigns:\n  - {name: dipukul, when: ["@pukul"]}\n')).toEqual(
    [],
  );
});

it('tells the model what a word is about, and finds no sign in it', () => {
  const text = 'about: coba\nfields: {upah: [gaji, uang lembur]}\n';
  const look = createFirstLook(parseLexicon([{ path: 'flows/danger/coba.yaml', text }]));
  const { features, reading } = look('gajinya habis buat uang lembur', { steps: 0 });
  expect(features.whole.filter((name) => name === 'g:medan-upah')).toHaveLength(1);
  expect(reading.found).toEqual([]);
});

it.each([
  ['an unknown section', 'about: x\nwoords: {}\n', 'flows/danger/coba.yaml:1: : Unrecognized key: "woords"'],
  ['an unknown category', 'about: x\ncategory: hitting\n', 'flows/danger/coba.yaml:2: category: Invalid option'],
  [
    'a sign without a pattern',
    'about: x\nsigns:\n  - name: kosong\n    when: []\n',
    'flows/danger/coba.yaml:4: signs.0.when: Too small',
  ],
  [
    'a group nobody wrote',
    'about: x\nsigns:\n  - {name: a, when: ["@tiada"]}\n',
    'flows/danger/coba.yaml:3: sign a: no group of words is called @tiada',
  ],
  [
    'a combination of nothing',
    'about: x\ncombinations:\n  - {name: c, all: [b], category: wages, danger: now}\n',
    'flows/danger/coba.yaml:3: combination c: no sign is called b',
  ],
  ['broken YAML', 'about: x\nsigns: [\n', 'flows/danger/coba.yaml:3: Flow sequence'],
])('says where and why: %s', (_, text, start) => {
  expect(problemsOf(text)[0]).toContain(start);
});

it('says all problems of all files at once', () => {
  const bad = { path: 'a.yaml', text: 'x: 1\n' };
  expect(() => parseLexicon([bad, { ...bad, path: 'b.yaml' }])).toThrow(/a\.yaml[\s\S]*b\.yaml/);
});
