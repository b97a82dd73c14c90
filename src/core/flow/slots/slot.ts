import type { Event } from '../../conversation/events.ts';
import type { Option } from '../../conversation/message.ts';
import type { Clause } from '../answers/clauses.ts';
import type { Scene } from '../node-type.ts';
import type { StandingName } from '../standing-texts.ts';
import type { Variable } from '../variable.ts';

/** A message that may answer several things at once. */
export interface SlotMessage {
  scene: Scene;
  text: string;
  choice: string | null;
  clauses: readonly Clause[];
  /** Nothing else was asked: a bare number can be the hour, any words can be the name. */
  alone: boolean;
  /** What the case already says; helps to place a village. */
  before: string;
}

/** Its label is the engine text of the same name. */
export type SlotOption = Option & { id: 'village_yes' | 'village_no' | 'news_yes' | 'news_no' };

/** One thing a collect node can ask for. */
export interface Slot {
  variable: Variable;
  /** The engine's other words for this question. */
  again: StandingName;
  /** At most one slot of a message has options, because digits answer only one question. */
  options?: readonly SlotOption[];
  /** The value, `unclear` when it must be asked again, or null when the message says nothing about it. */
  read(message: SlotMessage): { value: string } | 'unclear' | null;
  /** That it was asked, where the case must know. */
  asked?(caseId: string): Event;
  /** What the case learns. */
  event?(caseId: string, value: string, text: string): Event;
}
