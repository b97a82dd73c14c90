import { withoutSigns } from './features.ts';
import { type ModelFile, shareOf } from './model.ts';

/** One sentence to learn from: its features and the labels that are true of it. `null`: unlabelled beyond danger. */
export interface Lesson {
  features: string[];
  danger: boolean;
  intent: string | null;
  categories: string[] | null;
}

const ABOUT =
  'Dibuat oleh danger:train dari kalimat contoh; jangan disunting · made by danger:train, not edited by hand';
const ROUNDS = 12;
/** Rounds before weights are averaged: the mean of the later ones does not hang on the order of sentences. */
const WARM_UP = 4;
const RATE = 0.2;
const DECAY = 1e-5;
/** One sentence is enough for a word; pairs and groups must come twice. */
const seenEnough = (feature: string, count: number): boolean => count >= 2 || /^[wx]:/.test(feature);
/** Hundredths below this are left out of the file. */
const LIGHTEST = 19;

/** Logistic regression, one label against the rest, by AdaGrad in a fixed order: same lessons, same weights. */
export function trainModel(sentences: readonly Lesson[], labels: readonly string[]): ModelFile {
  const index = commonFeatures(sentences);
  const lessons = sentences.flatMap(twice);
  const rows = lessons.map(({ features }) => features.flatMap((feature) => index.get(feature) ?? []));
  const learnt = labels.map((label) =>
    learn(
      rows,
      lessons.map((lesson) => truth(lesson, label)),
      index.size,
    ),
  );
  const weights: ModelFile['weights'] = {};
  for (const [feature, at] of index) {
    const pairs = learnt.flatMap(({ weight }, label) => {
      const hundredths = Math.round((weight[at] ?? 0) * 100);
      const kept = Math.abs(hundredths) >= LIGHTEST && (isDanger(labels[label]) || !isPair(feature));
      return kept ? [label, hundredths] : [];
    });
    if (pairs.length > 0) weights[feature] = pairs.join(' ');
  }
  return {
    about: ABOUT,
    labels: [...labels],
    constants: learnt.map(({ constant }) => Number(constant.toFixed(2))),
    weights,
  };
}

/**
 * As the word lists read it, and as if they knew no sign of it: they grew with these sentences and know them far better
 * than the next one that comes in. Without the second the model leans on them where they are blind.
 */
const twice = (lesson: Lesson): Lesson[] => [lesson, { ...lesson, features: withoutSigns(lesson.features) }];

const isDanger = (label: string | undefined) => label === 'danger';
/** Pairs of words help to tell danger; for all else they only make the file four times as large. */
const isPair = (feature: string) => /^[bk]:/.test(feature);

/** True, false, or null where the sentence says nothing about the label. */
function truth({ danger, intent, categories }: Lesson, label: string): boolean | null {
  if (label === 'danger') return danger;
  const [kind, value = ''] = label.split('=');
  if (kind === 'intent') return intent === null ? null : intent === value;
  return categories === null ? null : categories.includes(value);
}

function commonFeatures(lessons: readonly Lesson[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of lessons)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const common = [...counts].filter(([feature, count]) => seenEnough(feature, count)).map(([feature]) => feature);
  return new Map(common.sort().map((feature, at) => [feature, at] as const));
}

interface Learnt {
  weight: Float64Array;
  constant: number;
}

function learn(rows: readonly number[][], truths: readonly (boolean | null)[], size: number): Learnt {
  const weight = new Float64Array(size);
  const slope = new Float64Array(size + 1).fill(1e-6);
  let constant = 0;
  const mean = { weight: new Float64Array(size), constant: 0 };
  const order = rows.flatMap((_, i) => (truths[i] === null ? [] : [i]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let k = 0; k < order.length; k += 1) {
      const i = order[(k * 7919 + round * 104729) % order.length] ?? 0;
      const row = rows[i] ?? [];
      const share = shareOf(row.length);
      const error =
        1 / (1 + Math.exp(-row.reduce((sum, at) => sum + (weight[at] ?? 0) * share, constant))) - (truths[i] ? 1 : 0);
      for (const at of row) {
        const pull = error * share + DECAY * (weight[at] ?? 0) * (order.length / 50);
        slope[at] = (slope[at] ?? 0) + pull * pull;
        weight[at] = (weight[at] ?? 0) - (RATE * pull) / Math.sqrt(slope[at] ?? 1);
      }
      slope[size] = (slope[size] ?? 0) + error * error;
      constant -= (RATE * error) / Math.sqrt(slope[size] ?? 1);
    }
    if (round >= WARM_UP) average(mean, weight, constant);
  }
  return mean;
}

function average(mean: Learnt, weight: Float64Array, constant: number): void {
  const part = 1 / (ROUNDS - WARM_UP);
  for (const [at, value] of weight.entries()) mean.weight[at] = (mean.weight[at] ?? 0) + value * part;
  mean.constant += constant * part;
}
