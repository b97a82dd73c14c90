import type { Institutions } from '../directory/institutions.ts';
import type { Directory } from '../directory/read-directory.ts';
import type { FlowSet } from '../flow/load.ts';
import type { OfficerContext, OfficerReading } from '../officers/types.ts';
import type { Env } from './env.ts';
import type { Event } from './events.ts';
import type { Need, NeedAnswer } from './need.ts';
import type { Heard, Scene } from './scene.ts';
import type { Session } from './session.ts';
import type { Texts } from './texts/texts.ts';

/** Reads one message of an officer. */
export type ReadOfficer = (text: string, context?: OfficerContext) => OfficerReading;

/** Everything outside the conversation that a turn may use; data only, so that the same turn gives the same bytes. */
export interface World {
  env: Env;
  texts: Texts;
  flows: FlowSet;
  readOfficer: ReadOfficer;
  /** Which relative of the writer a text names, in one word for all spellings; null for none. */
  relation: (text: string) => string | null;
  /** Whether a word, in lower case, is an everyday word or a place: no name. */
  isWord: (word: string) => boolean;
  /** CARA: the steps and papers of a kind of case; undefined where none are written. */
  stepsFor: (category: string) => string | undefined;
  institutions: Institutions;
  directory: Directory;
  /** How long it must be quiet before bubbles are read, in ms; 0 reads each at once. */
  quietMs: number;
  /** Answers to the needs this turn had so far, in order. */
  answers: readonly NeedAnswer[];
}

/** What a reader made of a message. A `need` must be answered and the turn taken again from the start. */
export interface Taken {
  events: Event[];
  because: string;
  session?: Session;
  need?: Need;
}

/** One way to read a message. The list is ordered; the first that takes it decides. */
export interface Reader {
  name: string;
  read(heard: Heard, scene: Scene, world: World): Taken | 'pass';
}

/** A reply to who just wrote. */
export const reply = (text: string, more: Partial<Extract<Event, { type: 'message_said' }>> = {}): Event => ({
  type: 'message_said',
  text,
  options: [],
  purpose: 'reply',
  ...more,
});
