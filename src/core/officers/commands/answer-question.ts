import type { Event } from '../../conversation/events.ts';
import type { World } from '../../conversation/reader.ts';
import type { ToldCase } from '../../conversation/scene.ts';
import { outcomeOf } from '../outcome.ts';
import { sent, toldEnd } from './case-commands.ts';
import { answer, type Command, type Said } from './command.ts';
import { help } from './own-commands.ts';

function ended({ officer, reading }: Said, mine: ToldCase, world: World): Event[] | null {
  const outcome = outcomeOf(reading.digit);
  if (!outcome) return null;
  const given: Event = { type: 'outcome_given', caseId: mine.id, officerId: officer.id, outcome };
  return [given, toldEnd(mine, outcome, world)];
}

/** 1 sends the words she was asked about, 2 leaves them. */
function sentAnyway(said: Said, mine: ToldCase, world: World): Event[] | null {
  const { doubted } = mine.facts;
  if (said.reading.digit === 1 && doubted !== null) return sent(said, mine, world)(doubted);
  if (said.reading.digit !== 2) return null;
  const dropped: Event = { type: 'relay_dropped', caseId: mine.id, officerId: said.officer.id };
  return [dropped, answer(world.texts.say('O35', { nomor: mine.number }), mine)];
}

/** A digit that answers what we asked her of a case she holds: how it ended, or whether words shall go out. */
export const answerQuestion: Command = (said, world) => {
  const { mine, question } = said;
  if (!mine?.held || !question) return help(said, world);
  const events = question.kind === 'outcome' ? ended(said, mine, world) : sentAnyway(said, mine, world);
  return events ?? help(said, world);
};
