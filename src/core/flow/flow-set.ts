import type { PlaceReading } from '../places/reading.ts';
import type { DataFile } from './data-files.ts';
import type { Finding } from './finding.ts';
import type { Lesson } from './lesson.ts';
import type { Ready, Shape } from './node-type.ts';
import type { FlowSource } from './schema.ts';
import type { Source } from './source.ts';
import type { StandingTexts } from './standing-texts.ts';
import type { Translation } from './translation.ts';
import type { Variable } from './variable.ts';
import type { WordLists } from './word-list.ts';

/** A text an author wrote, with the name by which translations call it. */
export interface OwnText {
  id: string;
  text: string;
}

/** A flow ready to run, with what the checks need to know of it. */
export interface Flow {
  name: string;
  start: string;
  nodes: ReadonlyMap<string, Ready>;
  shapes: ReadonlyMap<string, Shape>;
  variables: ReadonlyMap<string, Variable>;
  /** A lesson is asked in it. */
  teaches: boolean;
  /** Every text a person can read, in the order of the file. */
  texts: readonly OwnText[];
  definition: FlowSource;
  source: Source;
}

/** All flows of the helpline. */
export interface FlowSet {
  flows: ReadonlyMap<string, Flow>;
  lessons: ReadonlyMap<string, DataFile<Lesson>>;
  translations: readonly DataFile<Translation>[];
  /** Words that texts must not hold. */
  words: WordLists;
  standing: StandingTexts;
  /** Flows and lessons whose file could not be read. */
  unread?: ReadonlySet<string>;
  /** Finds names of official places in fixed texts, where the caller has the gazetteer (S10). */
  findPlace?: (text: string) => PlaceReading;
  /** Told of every move from node to node; for coverage. */
  moved?: (move: Move) => void;
}

/** One move: from where to where (null: the end), what was known by then, and whether a timer caused it. */
export interface Move {
  flow: string;
  node: string;
  to: string | null;
  answers: Readonly<Record<string, unknown>>;
  timer: boolean;
}

/** Flows that run, and what is wrong with the others. */
export interface Loaded {
  flows: FlowSet;
  findings: Finding[];
}
