import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import type { Clock } from '../../clock.ts';
import { readConfig } from '../../config.ts';
import type { Context } from '../../context.ts';
import { caseByNumber } from '../../inbox/desk/case-by-number.ts';
import { DESK_VERBS, obeyDesk } from '../../inbox/desk/index.ts';
import { recordEvent } from '../../store/queries/events.ts';
import type { Unit } from '../../store/unit.ts';
import { wordsOf } from '../saying.ts';
import { withDesk } from './open-desk.ts';
import { type Line, READS, Usage } from './reads.ts';

const VERBS = Object.entries(DESK_VERBS).map(
  ([word, { args, does }]) => `  ${`${word} NUMBER ${args}`.padEnd(24)} --by NAME --why TEXT   ${does}`,
);
const USAGE = `npm run -s desk -- ...
  list                                             cases that are not closed
  show NUMBER                                      people, phones, alerts and history
  road [--days 30]                                 what is late, by regency, as CSV
  holds [NUMBER]                                   messages that wait or came too late, why, and until when
  erasures                                         who asked to be erased and waits for a human, and by when
  doubts [--days 30]                               whom one question was asked and who said that she is well
  links [--days 30]                                which cases may be about one person: decide with join or apart
  reviews                                          of which cases a human decides whether the law asks for a report
  book [PLACE]                                     the village book, to print; of a place by its official code
  callbacks                                        whom to phone: many reports about one thing, then who asked for it
  calls                                            numbers of the directory that were called, by whom, what came of it
  called SERVICE ok|wrong|no_answer --by NAME      what came of a call, kept with who and when
  crises                                           countries in crisis now and before: who switched them, until when
  crisis COUNTRY war|disaster --until DAY --by NAME  another greeting, numbers first; ends by itself at that minute
  crisis COUNTRY end --by NAME                     back to the ordinary
  media NUMBER --to FOLDER                         writes the files that were sent, prints their SHA-256
${VERBS.join('\n')}`;

const OPTIONS = {
  by: { type: 'string' },
  why: { type: 'string' },
  to: { type: 'string' },
  share: { type: 'string' },
  number: { type: 'string' },
  days: { type: 'string' },
  until: { type: 'string' },
} as const;

function readLine(args: string[]): Line {
  try {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    const [word = '', of = '', ...rest] = positionals;
    return { word, of, args: rest, ...values };
  } catch (error) {
    throw new Usage(error instanceof Error ? error.message : 'unreadable');
  }
}

/** Own keys only: nobody types `constructor` in earnest. */
const own = <T>(words: Readonly<Record<string, T>>, word: string): T | undefined =>
  Object.hasOwn(words, word) ? words[word] : undefined;

/** What is never about a case, whatever stands behind it. */
const OF_NO_CASE = new Set(['book', 'links', 'callbacks', 'calls', 'called', 'crises', 'crisis']);
/** What may be read without a case. */
const WITHOUT_NUMBER = new Set([...OF_NO_CASE, 'doubts', 'erasures', 'holds', 'list', 'reviews', 'road']);

function mustBeWhole({ word, of, by, why }: Line): void {
  if (!own(READS, word) && !own(DESK_VERBS, word))
    throw new Usage(word ? `There is no command ${word}.` : 'Say what to do.');
  if (!WITHOUT_NUMBER.has(word) && !of) throw new Usage(`${word} needs the number of a case.`);
  if (own(DESK_VERBS, word) && !(by?.trim() && why?.trim()))
    throw new Usage(`${word} is told on the case for ever: --by NAME and --why TEXT are needed.`);
}

/** Who read a case is part of its trail; without --by the account of the computer. */
async function seen(unit: Unit, { word, of, by = userInfo().username }: Line): Promise<[]> {
  if (of === '' || OF_NO_CASE.has(word)) return [];
  const { id: caseId, reporterConversationId: conversationId } = await caseByNumber(unit, of);
  await recordEvent(unit, { type: 'desk_saw', keyOwner: caseId, caseId, conversationId, data: { by, what: word } });
  return [];
}

async function obey(ctx: Context, line: Line): Promise<string[]> {
  const { word, of, args, by = '', why = '', share, number } = line;
  const read = own(READS, word);
  if (read) return ctx.unit(async (unit) => [...(await read(ctx, unit, line)), ...(await seen(unit, line))]);
  const verb = own(DESK_VERBS, word);
  return verb ? [await obeyDesk(ctx, { verb, of }, { args, by, why, share, number })] : [];
}

/** Errors for the person at the keyboard; all others keep their words to themselves. @returns the exit code */
function tell(error: unknown, complain: (line: string) => void): number {
  if (error instanceof Usage) {
    complain(`${error.message}\n\n${USAGE}`);
    return 2;
  }
  complain(wordsOf(error));
  return 1;
}

export interface Screen {
  say(line: string): void;
  complain(line: string): void;
  /** What time it is there; the machine's by default. */
  clock?: Clock;
}

/** The desk's command line on the database of the running helpline. @returns the exit code: 1 refused, 2 mistyped */
export async function runDesk(
  args: string[],
  env: Record<string, string | undefined>,
  screen: Screen,
): Promise<number> {
  try {
    const line = readLine(args);
    mustBeWhole(line);
    for (const said of await withDesk(readConfig(env), (ctx) => obey(ctx, line), screen.clock)) screen.say(said);
    return 0;
  } catch (error) {
    return tell(error, screen.complain);
  }
}
