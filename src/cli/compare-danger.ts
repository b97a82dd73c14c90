import './closed-pipe.ts';
import { readFileSync } from 'node:fs';
import { type Labelled, MODEL_LABELS, parseCorpus } from '../core/danger/lessons.ts';
import { askModel, type Features, unpackModel } from '../core/danger/model.ts';
import { type Judgement, withSecondOpinion } from '../core/danger/second-opinion.ts';
import { trainModel } from '../core/danger/train-model.ts';
import { dangerData } from './danger-data.ts';

const FOLDS = 5;

interface Case {
  row: Labelled;
  fold: number;
  judgement: Judgement;
  features: Features;
}

/** Which features a contestant is trained on, and how its answer is made from both. */
interface Contestant {
  features(all: readonly string[]): string[];
  answer(first: Judgement, second: () => Judgement): Judgement;
}

const BLANK: Judgement = {
  danger: 'no',
  intent: 'other',
  category: 'none',
  also: [],
  severity: 'none',
  because: [],
  known: false,
};
const contestants: Record<string, Contestant> = {
  'word lists': { features: () => [], answer: (first) => first },
  'model on words': { features: (all) => all.filter((name) => /^[wbn]:/.test(name)), answer: (_, second) => second() },
  'model on words and groups': {
    features: (all) => all.filter((name) => /^[wbgkn]:/.test(name)),
    answer: (_, second) => second(),
  },
  'both (used)': { features: (all) => [...all], answer: (_, second) => second() },
};

const look = dangerData.openFirstLook();
const casesOf = (rows: readonly Labelled[]): Case[] =>
  rows.map((row, i) => ({ row, fold: i % FOLDS, ...look(row.text, { steps: 0 }) }));

function trainOn(cases: readonly Case[], { features }: Contestant) {
  const lessons = cases.map(({ row, features: all }) => ({
    features: features(all.whole),
    danger: row.danger_now,
    intent: row.intent,
    categories: row.categories,
  }));
  return unpackModel(trainModel(lessons, MODEL_LABELS));
}

/** Answers for the cases of one fold by a model that has not seen them. */
function answers(train: readonly Case[], test: readonly Case[], name: string) {
  const contestant = contestants[name];
  if (!contestant) return [];
  const model = trainOn(train, contestant);
  return test.map((one) => {
    const opinion = askModel(
      model,
      { whole: contestant.features(one.features.whole), parts: one.features.parts.map(contestant.features) },
      { steps: 0 },
    );
    const first = name.startsWith('model') ? BLANK : one.judgement;
    return { row: one.row, said: contestant.answer(first, () => withSecondOpinion(first, opinion)) };
  });
}

type Answer = ReturnType<typeof answers>[number];
const share = (part: number, whole: number) => (whole === 0 ? '-' : (part / whole).toFixed(3));

function figures(list: readonly Answer[]) {
  const count = (holds: (one: Answer) => boolean) => list.filter(holds).length;
  const hits = count(({ row, said }) => row.danger_now && said.danger !== 'no');
  const labelled = count(({ row }) => row.intent !== null);
  const everyday = count(({ row }) => row.intent === null);
  const alarms = count(({ row, said }) => row.intent === null && said.danger !== 'no');
  return {
    recall: share(
      hits,
      count(({ row }) => row.danger_now),
    ),
    precision: share(
      hits,
      count(({ said }) => said.danger !== 'no'),
    ),
    intent: share(
      count(({ row, said }) => row.intent === said.intent),
      labelled,
    ),
    category: share(
      count(({ row, said }) => row.categories?.includes(said.category) ?? false),
      labelled,
    ),
    'everyday alarms': everyday === 0 ? '-' : `${alarms} of ${everyday}`,
  };
}

const own = casesOf(dangerData.examples());
const cases = dangerData.corpus().flatMap(casesOf);
const [extra] = process.argv.slice(2);
const held = extra ? casesOf(parseCorpus(readFileSync(extra, 'utf8'))) : [];
for (const name of Object.keys(contestants)) {
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    answers(
      [...cases.filter((one) => one.fold !== fold), ...own],
      cases.filter((one) => one.fold === fold),
      name,
    ),
  );
  console.log(`\n${name}`);
  console.table({
    'all folds': figures(folds.flat()),
    ...Object.fromEntries(folds.map((list, fold) => [`fold ${fold + 1}`, figures(list)])),
    ...(extra ? { 'held file': figures(answers([...cases, ...own], held, name)) } : {}),
  });
}
