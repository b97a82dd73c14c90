import { z } from 'zod';
import type { Meter } from './meter.ts';

/** Weights of the small model: for each label a constant, for each feature `label:hundredths` pairs as one flat list. */
export const modelFile = z.strictObject({
  about: z.string(),
  labels: z.array(z.string()),
  constants: z.array(z.number()),
  weights: z.record(z.string(), z.string()),
});

export type ModelFile = z.infer<typeof modelFile>;

/** The weights unpacked: for each feature the labels it speaks for and how loudly. */
export interface Model {
  labels: Map<string, number>;
  constants: number[];
  weights: Map<string, Int16Array>;
}

/** What the small model looks at: the beginning as a whole, and every part of a long message. */
export interface Features {
  whole: string[];
  parts: string[][];
}

/** Features count the less each the more there are, so that a long message shouts no louder than a short one. */
export const shareOf = (features: number): number => 6 / Math.sqrt(Math.max(1, features));

/** Unpacks a model file once, at load. */
export function unpackModel({ labels, constants, weights }: ModelFile): Model {
  return {
    labels: new Map(labels.map((label, at) => [label, at] as const)),
    constants,
    weights: new Map(
      Object.entries(weights).map(([feature, pairs]) => [feature, Int16Array.from(pairs.split(' ').map(Number))]),
    ),
  };
}

/** Log-odds of every label for one message, and which of its words spoke most for a label. */
export interface Opinion {
  oddsOf(label: string): number;
  /** The three loudest, or as many as are wanted. */
  loudest(label: string, most?: number): string[];
}

/** A part must speak louder than the whole to be heard: it was torn from its surroundings. */
const TORN = 0.8;

/** Asks the model about one message; for danger also about each part of a long one. */
export function askModel(model: Model, { whole, parts }: Features, meter: Meter): Opinion {
  const opinion = askOnce(model, whole, meter);
  const loudestPart = parts
    .map((features) => askOnce(model, features, meter))
    .reduce((a, b) => (b.oddsOf('danger') - TORN > a.oddsOf('danger') ? lowered(b) : a), opinion);
  return {
    oddsOf: (label) => (label === 'danger' ? loudestPart : opinion).oddsOf(label),
    loudest: loudestPart.loudest,
  };
}

const lowered = ({ oddsOf, loudest }: Opinion): Opinion => ({ oddsOf: (label) => oddsOf(label) - TORN, loudest });

function askOnce(model: Model, features: readonly string[], meter: Meter): Opinion {
  const known = features.filter((feature) => model.weights.has(feature));
  const share = shareOf(known.length) / 100;
  const odds = Float64Array.from(model.constants);
  meter.steps += features.length;
  for (const feature of known) addTo(odds, model.weights.get(feature), share, meter);
  return {
    oddsOf: (label) => odds[model.labels.get(label) ?? -1] ?? Number.NEGATIVE_INFINITY,
    loudest: (label, most = 3) => loudest(model, known, model.labels.get(label) ?? -1).slice(0, most),
  };
}

function addTo(odds: Float64Array, pairs: Int16Array | undefined, share: number, meter: Meter): void {
  if (!pairs) return;
  meter.steps += pairs.length / 2;
  for (let i = 0; i < pairs.length; i += 2) {
    const label = pairs[i] ?? 0;
    odds[label] = (odds[label] ?? 0) + (pairs[i + 1] ?? 0) * share;
  }
}

function loudest({ weights }: Model, features: readonly string[], label: number): string[] {
  const weightOf = (feature: string) => {
    const pairs = weights.get(feature) ?? new Int16Array();
    for (let i = 0; i < pairs.length; i += 2) if (pairs[i] === label) return pairs[i + 1] ?? 0;
    return 0;
  };
  return features
    .filter((feature) => /^[wb]:/.test(feature) && weightOf(feature) > 0)
    .sort((a, b) => weightOf(b) - weightOf(a))
    .map((feature) => feature.slice(2));
}
