import type { Heard } from './choose-command.ts';
import type { Found } from './find-refs.ts';
import type { Sentence } from './sentence.ts';
import type { Draft } from './settle.ts';
import type { OfficerContext } from './types.ts';

/** `talk`: words of a mere "read"; `what`: question words; `indirect`: words that only report a question. */
export type PlainWords = { talk: ReadonlySet<string>; what: ReadonlySet<string>; indirect: ReadonlySet<string> };

type Plain = {
  found: Found;
  sentence: Sentence;
  heard: readonly Heard[];
  question: boolean;
  words: PlainWords;
  context: OfficerContext | undefined;
};

/** Thanks with so few words beside it are only thanks. */
const THANKS_AT_MOST = 4;

// Other scripts are nothing an officer's note can be checked by.
const LATIN = /[a-z\d]/;

const unclear = (because: string): Draft => ({ command: 'unclear', because });

/** Calls for somebody, whatever stands beside it. */
const CALLS: ReadonlySet<string> = new Set(['tolong', 'halo', 'permisi']);

/** "Terima kasih bu", "siap": it asks for nothing. A yes while a message with digits waits is an answer that is not clear. */
function isCourtesy({ found, sentence, question, words, context }: Plain, saidYes: boolean): boolean {
  const waits = (context?.digitMessages?.length ?? 0) > 0 || context?.lastAlert != null;
  if (question || (saidYes && waits)) return false;
  const said = found.tokens.map(({ word }) => word);
  return (sentence.thanked || said.some((word) => words.talk.has(word))) && !said.some((word) => CALLS.has(word));
}

/** "Siap" to the one alert that waits may only mean "read": she is asked of that one. Where two messages wait, which. */
function yesToAlert({ lastAlert, digitMessages }: OfficerContext): Draft | null {
  if (lastAlert === null) return null;
  if ((digitMessages?.length ?? 0) > 1)
    return { command: 'unclear', doubt: 'which_message', because: 'a yes, and more than one message is open' };
  return { command: 'unclear', doubt: 'accept_or_decline', about: lastAlert, because: 'a yes to the only alert' };
}

/** "siap 40711" right after that alert accepts; anywhere else it may only mean "read". */
function readAcknowledgement(plain: Plain): Draft {
  const { found, context, question } = plain;
  const [ref] = found.refs;
  const asked = ref !== undefined && (context?.replyingTo ?? context?.lastAlert) === ref;
  const saidYes = found.tokens.some(({ word }) => ['siap', 'oke', 'ya', 'baik'].includes(word));
  if (asked && saidYes) return { command: 'accept', because: 'a yes to the alert it names' };
  if (ref && saidYes) return { command: 'unclear', doubt: 'accept_or_decline', because: 'a yes and a number, no verb' };
  if (ref) return unclear('a number alone');
  const asksBack = saidYes && !question && context ? yesToAlert(context) : null;
  if (asksBack) return asksBack;
  return isCourtesy(plain, saidYes)
    ? { command: 'unclear', doubt: 'courtesy', because: 'courtesy' }
    : unclear('nothing said');
}

const isQuestion = (content: readonly string[], { question, words }: Plain): boolean => {
  if (question) return true;
  const atEdge = words.what.has(content[0] ?? '') || words.what.has(content.at(-1) ?? '');
  return atEdge && !content.some((word) => words.indirect.has(word));
};

const contentOf = ({ words: seen }: Sentence, { talk }: PlainWords): string[] =>
  seen.filter(({ word, skip }) => !skip && !talk.has(word) && LATIN.test(word)).map(({ word }) => word);

/** "Gak sanggup, berat" from who holds nothing answers the alert: what makes it heavy goes up beside the no. */
const noToAlert = ({ heard, context }: Plain): Heard | undefined =>
  context?.openCases.length === 0 && context.lastAlert !== null
    ? heard.find(({ command }) => command === 'decline')
    : undefined;

/** A message without digits to answer: the first command heard, else a note, else asked back. Plain text is never passed on (S4). */
export function readPlain(plain: Plain): Draft {
  const { found, sentence, heard, words } = plain;
  const first = heard[0]?.command === 'urgent' ? (noToAlert(plain) ?? heard[0]) : heard[0];
  if (first && first.command !== 'send') return { command: first.command, because: first.because };
  const content = contentOf(sentence, words);
  if (content.length === 0) return readAcknowledgement(plain);
  if (isQuestion(content, plain)) return unclear('a question no command answers');
  if (first) return { command: 'note', doubt: 'send_or_note', because: first.because };
  const least = found.refs.length > 0 ? 1 : sentence.thanked ? THANKS_AT_MOST + 1 : 2;
  if (content.length < least) return unclear('too little to note');
  return { command: 'note', because: 'plain text is a note' };
}
