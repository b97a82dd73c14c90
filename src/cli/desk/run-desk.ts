import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import type { Clock } from '../../clock.ts';
import { readConfig } from '../../config.ts';
import type { Context } from '../../context.ts';
import { reportRoad } from '../../core/cases/road/report-road.ts';
import { roadCsv } from '../../core/cases/road/road-csv.ts';
import { describeError } from '../../describe-error.ts';
import { callBacks } from '../../inbox/desk/call-backs.ts';
import { caseByNumber } from '../../inbox/desk/case-by-number.ts';
import { readCaseFile } from '../../inbox/desk/case-file.ts';
import { crisesKnown, switchCrisis } from '../../inbox/desk/crisis.ts';
import { wishesToErase } from '../../inbox/desk/erasure-wish.ts';
import { DESK_VERBS, obeyDesk } from '../../inbox/desk/index.ts';
import { reviewsWaiting } from '../../inbox/desk/legal-review.ts';
import { callsMade, noteCall } from '../../inbox/desk/service-calls.ts';
import type { CaseRow } from '../../store/queries/cases.ts';
import { heldMessages, openCases } from '../../store/queries/desk.ts';
import { recordEvent } from '../../store/queries/events.ts';
import { readBody } from '../../store/queries/outbox-messages.ts';
import { entriesOf } from '../../store/queries/register.ts';
import { travelledSince } from '../../store/queries/road.ts';
import type { Unit } from '../../store/unit.ts';
import { wordsOf } from '../saying.ts';
import { withDesk } from './open-desk.ts';
import { saveMedia } from './save-media.ts';
import { bookLine, callList, caseLine, decisionLine, shownCase, shownHold } from './show.ts';

/** A command line that says too little; its message is followed by the usage. */
class Usage extends Error {}

const VERBS = Object.entries(DESK_VERBS).map(
  ([word, { args, does }]) => `  ${`${word} NUMBER ${args}`.padEnd(24)} --by NAME --why TEXT   ${does}`,
);
const USAGE = `npm run -s desk -- ...
  list                                             cases that are not closed
  show NUMBER                                      people, phones, alerts and history
  road [--days 30]                                 what is late, by regency, as CSV
  holds [NUMBER]                                   messages that wait or came too late, why, and until when
  erasures                                         who asked to be erased and waits for a human, and by when
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

interface Line {
  word: string;
  /** The case. */
  of: string;
  args: string[];
  by?: string;
  why?: string;
  to?: string;
  share?: string;
  number?: string;
  days?: string;
  until?: string;
}

function readLine(args: string[]): Line {
  try {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    const [word = '', of = '', ...rest] = positionals;
    return { word, of, args: rest, ...values };
  } catch (error) {
    throw new Usage(error instanceof Error ? error.message : 'unreadable');
  }
}

async function holdsOf(unit: Unit, openCase: CaseRow): Promise<string[]> {
  const lines: string[] = [];
  for (const row of await heldMessages(unit, openCase)) lines.push(shownHold(row, await readBody(unit, row)));
  return lines;
}

/** By case, the gravest first. */
async function allHolds(unit: Unit): Promise<string[]> {
  const lines: string[] = [];
  for (const openCase of await openCases(unit)) {
    const held = await holdsOf(unit, openCase);
    if (held.length > 0) lines.push(caseLine(openCase), ...held);
  }
  return lines;
}

const READS: Readonly<Record<string, (ctx: Context, unit: Unit, line: Line) => Promise<string[]>>> = {
  list: async (_ctx, unit) => (await openCases(unit)).map(caseLine),
  show: async (_ctx, unit, { of }) => [shownCase(await readCaseFile(unit, await caseByNumber(unit, of)))],
  async road(ctx, unit, { days = '30' }) {
    const since = new Date(unit.now.getTime() - Number(days) * 86_400_000);
    if (Number.isNaN(since.getTime())) throw new Usage('road --days N');
    const road = reportRoad(await travelledSince(unit, since), { ladder: ctx.content.ladder, now: unit.now });
    return [roadCsv(road, ctx.content.placeName)];
  },
  async holds(_ctx, unit, { of }) {
    const lines = of ? await holdsOf(unit, await caseByNumber(unit, of)) : await allHolds(unit);
    return lines.length > 0 ? lines : ['Nothing waits.'];
  },
  async erasures(_ctx, unit) {
    const wishes = await wishesToErase(unit);
    return wishes.length > 0
      ? wishes.map((one) => decisionLine(one, { told: 'asked', now: unit.now }))
      : ['Nobody waits to be erased.'];
  },
  async reviews(_ctx, unit) {
    const waiting = await reviewsWaiting(unit);
    return waiting.length > 0
      ? waiting.map((one) => decisionLine(one, { told: 'opened', now: unit.now }))
      : ['No review waits.'];
  },
  async book(_ctx, unit, { of: place }) {
    const entries = await entriesOf(unit, place || null);
    return entries.length > 0 ? entries.map(bookLine) : ['Nobody is in the book.'];
  },
  async callbacks(_ctx, unit) {
    const lists = await callBacks(unit);
    return lists.length > 0 ? lists.flatMap(callList) : ['Nobody waits for a call.'];
  },
  calls: (_ctx, unit) => callsMade(unit),
  async called(ctx, unit, { of, args: [result = ''], by = '' }) {
    return [await noteCall(ctx, unit, { serviceId: of, result, by })];
  },
  crises: (_ctx, unit) => crisesKnown(unit),
  crisis: (ctx, unit, { of: country, args: [kind = ''], until = '', by = '' }) =>
    switchCrisis(ctx, unit, { country, kind, until, by }),
  async media(_ctx, unit, { of, to }) {
    if (!to) throw new Usage('media needs a folder: --to FOLDER');
    const lines = await saveMedia(unit, await caseByNumber(unit, of), to);
    return lines.length > 0 ? lines : ['No files were sent.'];
  },
};

/** Own keys only: nobody types `constructor` in earnest. */
const own = <T>(words: Readonly<Record<string, T>>, word: string): T | undefined =>
  Object.hasOwn(words, word) ? words[word] : undefined;

/** What is never about a case, whatever stands behind it. */
const OF_NO_CASE = new Set(['book', 'callbacks', 'calls', 'called', 'crises', 'crisis']);
/** What may be read without a case. */
const WITHOUT_NUMBER = new Set([...OF_NO_CASE, 'erasures', 'holds', 'list', 'reviews', 'road']);

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
  complain(wordsOf(error) ?? `Not done. ${JSON.stringify(describeError(error))}`);
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
