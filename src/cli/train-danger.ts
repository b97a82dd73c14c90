import './closed-pipe.ts';
import { writeFileSync } from 'node:fs';
import { MODEL_LABELS } from '../core/danger/lessons.ts';
import { trainModel } from '../core/danger/train-model.ts';
import { dangerData } from './danger-data.ts';

const sentences = [...dangerData.corpus().flat(), ...dangerData.examples()];
const look = dangerData.openFirstLook();
const lessons = sentences.map(({ text, danger_now: danger, intent, categories }) => ({
  features: look(text, { steps: 0 }).features.whole,
  danger,
  intent,
  categories,
}));
const model = trainModel(lessons, MODEL_LABELS);
// One feature a line, so that a change is a readable difference.
const lines = Object.entries(model.weights).map(
  ([feature, pairs]) => `${JSON.stringify(feature)}:${JSON.stringify(pairs)}`,
);
const head = JSON.stringify({ about: model.about, labels: model.labels, constants: model.constants }).slice(0, -1);
writeFileSync(dangerData.modelFile, `${head},"weights":{\n${lines.join(',\n')}\n}}\n`);
console.log(`${sentences.length} sentences, ${lines.length} features`);
