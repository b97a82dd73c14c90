import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { type Assess, createAssessor, createFirstLook, type FirstLook } from '../core/danger/assess.ts';
import { type Labelled, parseCorpus, parseExamples } from '../core/danger/lessons.ts';
import { parseLexicon } from '../core/danger/lexicon.ts';
import type { Meter } from '../core/danger/meter.ts';
import { createSpeakerReader, readSpeakerWords } from '../core/danger/speaker.ts';
import { withSpeaker } from '../core/danger/with-speaker.ts';
import { withoutAddress } from '../core/danger/without-address.ts';
import { wordListSchema, wordLists } from '../core/flow/word-list.ts';
import { readDangerFiles } from '../store/danger-files.ts';

const LISTS = fileURLToPath(new URL('../../flows/danger', import.meta.url));
const SPEAKER = fileURLToPath(new URL('../../flows/speaker.yaml', import.meta.url));
const NAMES = fileURLToPath(new URL('../../flows/words/given-names.yaml', import.meta.url));
const CORPUS = fileURLToPath(new URL('../../test/core/danger/corpus', import.meta.url));
/** What the small model learns from; the other files of the corpus only measure. */
const LEARNT = ['danger', 'calm', 'everyday', 'second', 'third'];

const givenNames = (): ReadonlySet<string> =>
  wordLists([wordListSchema.parse(parse(readFileSync(NAMES, 'utf8')))]).names;

/** The reader and the sentences as they lie in the repository, for the programs that measure and train it. */
export const dangerData = {
  modelFile: `${LISTS}/model.json`,
  /** The reader in use: word lists and model, and who speaks by whom the words name. */
  openAssessor: (): Assess =>
    withSpeaker(
      withoutAddress(createAssessor(parseLexicon(readDangerFiles(LISTS)))),
      createSpeakerReader(readSpeakerWords(readFileSync(SPEAKER, 'utf8')), givenNames()),
    ),
  /** What the word lists alone say, as the model is shown it. */
  openFirstLook: (): ((text: string, meter: Meter) => FirstLook) =>
    createFirstLook(parseLexicon(readDangerFiles(LISTS).filter(({ path }) => path.endsWith('.yaml')))),
  /** The labelled files the model learns from, one list a file. */
  corpus: (): Labelled[][] => LEARNT.map((name) => parseCorpus(readFileSync(`${CORPUS}/${name}.jsonl`, 'utf8'))),
  /** The sentences people add. */
  examples: (): Labelled[] => parseExamples(readFileSync(`${LISTS}/contoh.tsv`, 'utf8')),
};
