import type { Context } from '../../context.ts';
import { reportRoad } from '../../core/cases/road/report-road.ts';
import { roadCsv } from '../../core/cases/road/road-csv.ts';
import { callBacks } from '../../inbox/desk/call-backs.ts';
import { caseByNumber } from '../../inbox/desk/case-by-number.ts';
import { readCaseFile } from '../../inbox/desk/case-file.ts';
import { crisesKnown, switchCrisis } from '../../inbox/desk/crisis.ts';
import { doubtsEnded } from '../../inbox/desk/doubts-ended.ts';
import { wishesToErase } from '../../inbox/desk/erasure-wish.ts';
import { reviewsWaiting } from '../../inbox/desk/legal-review.ts';
import { linksKnown } from '../../inbox/desk/links-known.ts';
import { callsMade, noteCall } from '../../inbox/desk/service-calls.ts';
import { type CaseRow, readCase } from '../../store/queries/cases.ts';
import { addressOf, readConversation } from '../../store/queries/conversations.ts';
import { allHeldMessages, heldMessages, openCases } from '../../store/queries/desk.ts';
import { readBody } from '../../store/queries/outbox-messages.ts';
import { entriesOf } from '../../store/queries/register.ts';
import { travelledSince } from '../../store/queries/road.ts';
import type { Unit } from '../../store/unit.ts';
import { saveMedia } from './save-media.ts';
import { bookLine, callList, caseLine, decisionLine, doubtLine, linkLines, shownCase, shownHold } from './show.ts';

/** A command line that says too little; its message is followed by the usage. */
export class Usage extends Error {}

/** A command line as it was typed. */
export interface Line {
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

function daysBefore(now: Date, days: string): Date {
  const since = new Date(now.getTime() - Number(days) * 86_400_000);
  if (Number.isNaN(since.getTime())) throw new Usage('--days needs a number.');
  return since;
}

async function holdsOf(unit: Unit, openCase: CaseRow): Promise<string[]> {
  const lines: string[] = [];
  for (const row of await heldMessages(unit, openCase)) lines.push(shownHold(row, await readBody(unit, row), unit.now));
  return lines;
}

/** What nobody was told in time is shown for so many days, where no open case shows it. */
const LATE_DAYS = '30';

/** Of closed cases and of phones without one: under the case it is of, else under the phone. */
async function otherHolds(unit: Unit, shown: ReadonlySet<string>): Promise<string[]> {
  const lines: string[] = [];
  let under = '';
  const rows = await allHeldMessages(unit, daysBefore(unit.now, LATE_DAYS));
  for (const row of rows.filter(({ id }) => !shown.has(id))) {
    const phone = row.conversationId && (await addressOf(unit, await readConversation(unit, row.conversationId)));
    const head = row.caseId ? caseLine(await readCase(unit, row.caseId)) : phone ? phone.value : '(erased)';
    if (head !== under) lines.push(head);
    under = head;
    lines.push(shownHold(row, await readBody(unit, row), unit.now));
  }
  return lines;
}

/** By case, the gravest first; then whatever else waits. */
async function allHolds(unit: Unit): Promise<string[]> {
  const lines: string[] = [];
  const shown = new Set<string>();
  for (const openCase of await openCases(unit)) {
    const held = await heldMessages(unit, openCase);
    if (held.length > 0) lines.push(caseLine(openCase));
    for (const row of held) {
      if (!shown.has(row.id)) lines.push(shownHold(row, await readBody(unit, row), unit.now));
      shown.add(row.id);
    }
  }
  return [...lines, ...(await otherHolds(unit, shown))];
}

/** What is read and not obeyed: the lines of its answer. @throws Usage where the line says too little */
export const READS: Readonly<Record<string, (ctx: Context, unit: Unit, line: Line) => Promise<string[]>>> = {
  list: async (_ctx, unit) => (await openCases(unit)).map(caseLine),
  show: async (_ctx, unit, { of }) => [shownCase(await readCaseFile(unit, await caseByNumber(unit, of)))],
  async road(ctx, unit, { days = '30' }) {
    const road = reportRoad(await travelledSince(unit, daysBefore(unit.now, days)), {
      ladder: ctx.content.ladder,
      now: unit.now,
    });
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
  async links(_ctx, unit, { days = '30' }) {
    const all = await linksKnown(unit, daysBefore(unit.now, days));
    return all.length > 0 ? all.flatMap(linkLines) : ['No two cases may be about one person.'];
  },
  async doubts(_ctx, unit, { days = '30' }) {
    const ended = await doubtsEnded(unit, daysBefore(unit.now, days));
    return ended.length > 0 ? ended.map(doubtLine) : ['No doubt ended by a word.'];
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
