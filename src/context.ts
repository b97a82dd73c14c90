import { randomInt } from 'node:crypto';
import type { Logger } from 'pino';
import type { Channel } from './channels/channel.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { LettersByKind } from './core/cases/kronologi/letter-words.ts';
import type { Ladder } from './core/cases/ladder/read-ladder.ts';
import type { ReadOfficer } from './core/conversation/reader.ts';
import type { Texts } from './core/conversation/texts/texts.ts';
import type { Assessment } from './core/danger/assessment.ts';
import type { Institutions } from './core/directory/institutions.ts';
import type { Directory } from './core/directory/read-directory.ts';
import type { FlowSet } from './core/flow/load.ts';
import type { PlaceReading } from './core/places/reading.ts';
import type { Metrics } from './metrics.ts';
import type { Connection } from './store/database.ts';
import type { Said } from './store/queries/outbox-messages.ts';
import type { Pressing, RunShared, RunUnit, SharedKind, Unit } from './store/unit.ts';
import type { Tracing } from './tracing.ts';

/** What people wrote under `flows/`, checked and compiled at start. */
export interface Content {
  texts: Texts;
  flows: FlowSet;
  directory: Directory;
  /** Institutions a case may be referred to. */
  institutions: Institutions;
  /** True of a text with a word that tells who she is to whoever reads over her shoulder (S10). */
  exposes: (text: string) => boolean;
  ladder: Ladder;
  /** Steps for officers by kind of case. */
  steps: Readonly<Record<string, string>>;
  letters: LettersByKind;
  readOfficer: ReadOfficer;
  assess: (text: string, channel: 'sms' | 'whatsapp') => Assessment;
  /** Which relative of the writer a text names, in one word for all spellings. */
  relation: (text: string) => string | null;
  /** A word that the lists of danger know in any spelling, in lower case. */
  isWord: (word: string) => boolean;
  findPlace: (text: string) => PlaceReading;
  placeName: (code: string) => string;
}

/** The parts of one running helpline. Two can run in one process. */
export interface Context {
  config: Config;
  log: Logger;
  clock: Clock;
  connection: Connection;
  unit: RunUnit;
  shared: RunShared;
  channels: Channel[];
  content: Content;
  metrics: Metrics;
  tracing: Tracing;
  /** A cryptographically random integer in [0, n). */
  randomBelow: (n: number) => number;
  /** Tells the relay that something may be due; set by the jobs, harmless before. */
  nudge: () => void;
  /** Sends what is due in a conversation at once; false where that is left to the relay. Set by the jobs. */
  sendAtOnce: (conversationId: string, pressing?: boolean) => boolean;
  /** Begins work that was pressed and is committed, past the queue; what does not fit is left to the relay. Set by the jobs. */
  begin: (work: readonly Pressing[]) => void;
  /**
   * Claims a plain answer, in the transaction that made it due, where nothing else waits and nobody sends. What it returns
   * sends it, once that is committed; null where it takes the usual way. Set by the jobs.
   */
  claimAtOnce: ClaimAtOnce;
  /** Work that outlives the request that began it; `stop` waits for it. */
  background: Set<Promise<void>>;
}

/** See `Context.claimAtOnce`. */
export type ClaimAtOnce = (unit: Unit, said: Said) => Promise<(() => void) | null>;

/** In a transaction that others share, unless the work is pressing: then it does not wait for theirs. */
export const sharedUnless =
  (pressing: boolean, ctx: Pick<Context, 'unit' | 'shared'>, kind: SharedKind): RunUnit =>
  (work) =>
    pressing ? ctx.unit(work) : ctx.shared(kind, work);

export const randomBelow = (n: number): number => randomInt(n);

/** Lets work go on behind the answer; a failure is the work's own to log. */
export function inBackground(ctx: Context, work: Promise<void>): void {
  const kept = work.finally(() => ctx.background.delete(kept));
  ctx.background.add(kept);
}
