import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createFirstLook } from '../core/danger/assess.ts';
import { type Labelled, MODEL_LABELS, parseCorpus, parseExamples } from '../core/danger/lessons.ts';
import { parseLexicon } from '../core/danger/lexicon.ts';
import { trainModel } from '../core/danger/train-model.ts';
import { readDangerFiles } from '../store/danger-files.ts';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const read = (path: string) => readFileSync(at(path), 'utf8');

const sentences: Labelled[] = [
  ...['danger', 'calm', 'everyday'].flatMap((name) => parseCorpus(read(`test/core/danger/corpus/${name}.jsonl`))),
  ...parseExamples(read('flows/danger/contoh.tsv')),
];
const words = readDangerFiles(at('flows/danger')).filter(({ path }) => path.endsWith('.yaml'));
const look = createFirstLook(parseLexicon(words));
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
writeFileSync(at('flows/danger/model.json'), `${head},"weights":{\n${lines.join(',\n')}\n}}\n`);
console.log(`${sentences.length} sentences, ${lines.length} features`);
