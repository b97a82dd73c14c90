import { expect, it } from 'vitest';
import { parseCorpus, parseExamples } from '../../../src/core/danger/lessons.ts';
import { askModel, unpackModel } from '../../../src/core/danger/model.ts';
import { type Lesson, trainModel } from '../../../src/core/danger/train-model.ts';

const lesson = (features: string[], danger: boolean): Lesson => ({
  features,
  danger,
  intent: danger ? 'emergency' : 'other',
  categories: null,
});
const lessons = [
  ...Array.from({ length: 6 }, () => lesson(['w:tusuk', 'w:dia'], true)),
  ...Array.from({ length: 6 }, () => lesson(['w:pantun', 'w:dia'], false)),
];
const file = trainModel(lessons, ['danger', 'intent=emergency', 'category=wages']);
const oddsOf = (...whole: string[]) => askModel(unpackModel(file), { whole, parts: [] }, { steps: 0 }).oddsOf('danger');

it('learns which words speak for danger', () => {
  expect(oddsOf('w:tusuk')).toBeGreaterThan(0.5);
  expect(oddsOf('w:pantun')).toBeLessThan(-0.5);
});

it('knows a word of danger without the signs that always stood beside it', () => {
  const signs = Array.from({ length: 30 }, (_, i) => `s:${i}`);
  const beside = lessons.map((one) => (one.danger ? { ...one, features: [...one.features, ...signs] } : one));
  const odds = (...whole: string[]) =>
    askModel(unpackModel(trainModel(beside, ['danger'])), { whole, parts: [] }, { steps: 0 }).oddsOf('danger');
  expect(odds('w:tusuk', 'w:dia')).toBeGreaterThan(0.5);
});

it('learns the same from the same', () => {
  expect(trainModel(lessons, ['danger', 'intent=emergency', 'category=wages'])).toEqual(file);
});

it('hears a cry in one part of a long message', () => {
  const model = unpackModel(file);
  const whole = Array.from({ length: 60 }, () => 'w:pantun');
  const heard = askModel(model, { whole, parts: [['w:pantun'], ['w:tusuk']] }, { steps: 0 });
  expect(heard.oddsOf('danger')).toBeGreaterThan(0);
  expect(heard.loudest('danger')).toEqual(['tusuk']);
});

it('reads the sentences people add, and says which line does not fit', () => {
  expect(parseExamples('# catatan\n!\temergency\twages\ttolong\n')).toEqual([
    { text: 'tolong', danger_now: true, intent: 'emergency', categories: ['wages'] },
  ]);
  expect(() => parseExamples('# catatan\n!\tdarurat\twages\ttolong\n')).toThrow('line 2');
});

it('learns from everyday talk only that there is no danger', () => {
  expect(parseCorpus('{"id":"e1","text":"halo","channel":"sms"}\n')).toEqual([
    { text: 'halo', danger_now: false, intent: null, categories: null },
  ]);
});
