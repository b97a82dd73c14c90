import type { Heard } from './choose-command.ts';
import type { DigitAnswer } from './read-digit.ts';
import type { Draft } from './settle.ts';
import type { DigitMessage, OfficerContext } from './types.ts';

type Answering = DigitAnswer & {
  heard: readonly Heard[];
  talk: ReadonlySet<string>;
  ref: string | null;
  context: OfficerContext | undefined;
};

const OPTION = { 1: 'accept', 2: 'decline' } as const;
const unclear = (doubt: 'which_message' | 'nothing_asked' | 'what', because: string): Draft => ({
  command: 'unclear',
  doubt,
  because,
});

const openMessages = ({ lastAlert, replyingTo, digitMessages }: OfficerContext): readonly DigitMessage[] => {
  const alert = replyingTo ?? lastAlert;
  return digitMessages ?? (alert === null ? [] : [{ number: alert, asks: 'accept' }]);
};

/** The one open message a digit can answer (S9): the one it names, the one replied to, or the only one. */
function answered({ ref, context }: Answering): DigitMessage | Draft {
  if (!context) return { number: ref ?? '', asks: 'accept' };
  const named = ref ?? context.replyingTo;
  const open = openMessages(context).filter(({ number }) => named === null || number === named);
  if (open.length > 1) return unclear('which_message', 'digit: more than one message is open');
  // An alert that has run out can still be named; whoever looks it up says what became of it.
  return open[0] ?? (ref ? { number: ref, asks: 'accept' } : unclear('nothing_asked', 'digit: no message is open'));
}

/** Words beside the digit agree with it, contradict it, or make it no answer at all. */
function beside({ digit, rest, heard, talk }: Answering): 'agrees' | 'contradicts' | 'no answer' {
  const said = heard[0]?.command;
  if (rest.every(({ word }) => talk.has(word))) return 'agrees';
  if (said !== 'accept' && said !== 'decline') return 'no answer';
  return said === OPTION[digit as 1 | 2] ? 'agrees' : 'contradicts';
}

/** A digit as an answer, or null when the words beside it make it something else. 0 calls a human (S9). */
export function answerDigit(answering: Answering): Draft | null {
  const { digit, rest } = answering;
  if (digit === 0) return rest.length === 0 ? { command: 'human', digit, because: 'digit 0: a human' } : null;
  const fit = beside(answering);
  if (fit === 'no answer') return null;
  if (fit === 'contradicts') return unclear('what', 'digit and words contradict each other');
  const message = answered(answering);
  if ('command' in message) return message;
  const command = message.asks === 'accept' ? OPTION[digit as 1 | 2] : 'answer';
  const about = message.number === '' ? {} : { about: message.number };
  return command
    ? { command, digit, ...about, because: `digit ${digit}: ${command}` }
    : unclear('what', `digit ${digit} is no option of an alert`);
}
