import type { OfficerCommand } from '../types.ts';
import { accept } from './accept.ts';
import { answerQuestion } from './answer-question.ts';
import { close, decline, handover, note, postpone, refer, relay, steps, urgent } from './case-commands.ts';
import type { Command } from './command.ts';
import { duty, help, human, leave, list, status } from './own-commands.ts';

/** What each command does; a forgotten one does not compile. */
export const COMMANDS: Record<OfficerCommand, Command> = {
  accept,
  decline,
  note,
  relay,
  close,
  handover,
  refer,
  postpone,
  status,
  list,
  steps,
  help,
  human,
  leave,
  duty,
  urgent,
  answer: answerQuestion,
  unclear: help,
};
