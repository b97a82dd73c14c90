import type { Context } from '../../context.ts';
import { type AreaRoad, reportRoad } from '../../core/cases/road/report-road.ts';
import { mayHold } from '../../core/cases/routing/may-hold.ts';
import type { CaseRow } from '../../store/queries/cases.ts';
import type { OfficerRow } from '../../store/queries/officers.ts';
import { travelledSince } from '../../store/queries/road.ts';
import type { Unit } from '../../store/unit.ts';
import { asLadderCase } from '../ladder-case.ts';

const WEEK_MS = 7 * 24 * 3_600_000;
/** So many regencies fit into what one person reads on a phone; the table has all. */
const AREAS = 3;

type Known = Awaited<ReturnType<typeof travelledSince>>;

/** Only what this very officer may know of: the accused never count a case (S1). */
async function knownTo(ctx: Context, unit: Unit, officer: OfficerRow, all: Known): Promise<Known> {
  const her = { ...officer, openCases: 0 };
  const known: Known = [];
  for (const row of all) {
    if (mayHold(her, await asLadderCase(ctx, unit, row, [her]), unit.now)) known.push(row);
  }
  return known;
}

const waits = ({ late, silent, overdue }: AreaRoad): number => late + silent + overdue;

const figure = (value: number): string => String(value).replace('.', ',');

function areaLine({ content }: Context, one: AreaRoad): string {
  const wilayah = (one.area ? content.placeName(one.area) : 'Tanpa wilayah').slice(0, 30);
  const { texts } = content;
  const { late, silent, overdue, acceptMinutes, acceptedInTime, closeDays, closedInTime } = one;
  const said = [texts.say('O62', { wilayah, lambat: String(late), diam: String(silent), lewat: String(overdue) })];
  // What nothing was measured of is left out.
  if (acceptMinutes !== null && acceptedInTime !== null)
    said.push(texts.say('O62a', { menit: figure(acceptMinutes), tepat: figure(acceptedInTime) }));
  if (closeDays !== null && closedInTime !== null)
    said.push(texts.say('O62b', { hari: figure(closeDays), tepat: figure(closedInTime) }));
  return said.join(' ');
}

const opened = (rows: readonly CaseRow[], since: Date): number =>
  rows.filter(({ openedAt }) => openedAt >= since).length;

/** The week's road for one of the desk: all in figures, then the regencies where most waits, worst first. */
export async function roadFor(ctx: Context, unit: Unit, officer: OfficerRow): Promise<string[]> {
  const since = new Date(unit.now.getTime() - WEEK_MS);
  const known = await knownTo(ctx, unit, officer, await travelledSince(unit, since));
  const areas = reportRoad(known, { ladder: ctx.content.ladder, now: unit.now });
  const sum = (pick: (one: AreaRoad) => number): string => String(areas.reduce((total, one) => total + pick(one), 0));
  const all = ctx.content.texts.say('O57', {
    masuk: String(opened(known, since)),
    belum: sum(({ unheld }) => unheld),
    lambat: sum(({ late }) => late),
    diam: sum(({ silent }) => silent),
  });
  const worst = areas.toSorted((a, b) => waits(b) - waits(a) || b.opened - a.opened).slice(0, AREAS);
  return [all, ...worst.map((one) => areaLine(ctx, one))];
}
