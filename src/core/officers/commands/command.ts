import type { Event, EventOf } from '../../conversation/events.ts';
import type { World } from '../../conversation/reader.ts';
import {
  type Heard,
  type OfficerCase,
  type OpenQuestion,
  type Scene,
  type ToldCase,
  wordsOf,
} from '../../conversation/scene.ts';
import type { OfficerReading } from '../types.ts';

/** One command as it was read: who says it and about which case of hers, if any. */
export interface Said {
  reading: OfficerReading;
  heard: Heard;
  officer: NonNullable<Scene['officer']>;
  mine: ToldCase | null;
  /** What a digit about this case answers, beside an alert. */
  question: OpenQuestion | null;
}

/** What happens when an officer says it. Pure. */
export type Command = (said: Said, world: World) => Event[];

/** A reply to the officer who just wrote, about a case whose key then seals it. */
export const answer = (text: string, about: OfficerCase | null): EventOf<'message_said'> => ({
  type: 'message_said',
  text,
  options: [],
  purpose: 'reply',
  ...(about && { caseId: about.id }),
});

/** Her words are kept on the case, with what she wanted by them. */
export const noted = ({ officer, heard, reading }: Said, about: OfficerCase): Event => ({
  type: 'case_noted',
  caseId: about.id,
  officerId: officer.id,
  text: wordsOf(heard),
  ...(reading.command !== 'note' && { command: reading.command }),
  ...(reading.urgent && { urgent: true as const }),
});
