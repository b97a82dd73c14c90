import type { Context } from '../context.ts';
import { deadline } from '../core/cases/deadlines.ts';
import { chooseOfficers } from '../core/cases/routing/choose-officers.ts';
import { isVillage } from '../core/cases/routing/ladder.ts';
import type { Choice, Officer, OpenCase } from '../core/cases/routing/types.ts';
import { clockAt, zoneOfPlace } from '../core/contact/local-time.ts';
import { alertSaid } from '../core/conversation/alert.ts';
import type { Event } from '../core/conversation/events.ts';
import { type CaseRow, lockCase, reporterOf, updateCase } from '../store/queries/cases.ts';
import { partOfCase, roster } from '../store/queries/officers.ts';
import { addWork } from '../store/queries/outbox.ts';
import { alertsOfCase, endQuestions, forgetAlerts } from '../store/queries/questions.ts';
import type { Unit } from '../store/unit.ts';
import { applyEvents } from './apply.ts';

/** When every officer was asked in vain: how long until the whole ladder above the village is asked again. */
const AGAIN_MS = 2 * 3_600_000;
const CRITICAL_AGAIN_MS = 15 * 60_000;

async function asOpenCase(unit: Unit, row: CaseRow): Promise<OpenCase> {
  const asked = (await alertsOfCase(unit, row.id)).filter((one) => one.officerId);
  const passed = asked.filter((one) => one.state === 'no' || one.state === 'expired');
  return {
    id: row.id,
    number: row.number,
    category: row.category,
    severity: row.severity,
    aboutChild: row.aboutChild,
    villageMayKnow: row.villageMayKnow,
    askedAt: row.villageAskedAt,
    placeCode: row.placeCode,
    reached: row.reached,
    declinedBy: passed.map((one) => one.officerId ?? ''),
    keptOut: [...row.keptOut, ...(await partOfCase(unit, row))],
    accusedPlaces: row.accusedPlaces,
    prefersWoman: row.prefersWoman,
  };
}

function alertTo(ctx: Context, row: CaseRow, to: { officer: Officer; until: Date }): Event[] {
  const { officer, until } = to;
  const { texts } = ctx.content;
  const batas = clockAt(until, zoneOfPlace(officer.areaCode));
  const segera = row.severity === 'critical' || row.severity === 'high' ? 'MENDESAK' : 'bila sempat';
  const isi = texts.say('O1', { segera, batas });
  const said = alertSaid(texts, { officer: officer.id, caseId: row.id, number: row.number, isi });
  return [
    { ...said, asks: 'alert' },
    { type: 'officer_alerted', caseId: row.id, officerId: officer.id, deadline: until },
  ];
}

function alerts(ctx: Context, row: CaseRow, choice: Choice, now: Date): Event[] {
  const until = deadline(ctx.content.ladder, row, now);
  const climbed: Event = {
    type: 'case_climbed',
    caseId: row.id,
    level: choice.level,
    because: choice.because.join('; '),
  };
  return [climbed, ...choice.alert.flatMap((officer) => alertTo(ctx, row, { officer, until }))];
}

async function nobody(unit: Unit, row: CaseRow): Promise<void> {
  const runAt = new Date(unit.now.getTime() + (row.severity === 'critical' ? CRITICAL_AGAIN_MS : AGAIN_MS));
  await addWork(unit, { job: 'restart_ladder', caseId: row.id, runAt, timer: 'route' });
}

/** Officers who are asked just now. */
async function askedNow(unit: Unit, caseId: string): Promise<Set<string | null>> {
  const open = (await alertsOfCase(unit, caseId)).filter((one) => one.state === 'open');
  return new Set(open.map((one) => one.officerId));
}

async function ask(ctx: Context, unit: Unit, row: CaseRow, choice: Choice): Promise<void> {
  const on = { ctx, conversation: await reporterOf(unit, row), messageId: null };
  await applyEvents(unit, alerts(ctx, row, choice, unit.now), on);
  if (choice.alert.length === 0) await nobody(unit, row);
}

/** In danger each of the two levels must have been reached: where an alert failed, another of that level is asked (S1). */
async function fillLevels(ctx: Context, unit: Unit, row: CaseRow, asked: Set<string | null>): Promise<void> {
  if (row.severity !== 'critical') return;
  const all = await roster(unit);
  const levels = new Set(all.filter(({ id }) => asked.has(id)).map(({ level }) => level));
  const others = all.filter(({ id, level }) => !asked.has(id) && !levels.has(level));
  const choice = chooseOfficers(others, { ...(await asOpenCase(unit, row)), reached: null }, unit.now);
  const missing = choice.alert.filter(({ level }) => !levels.has(level));
  if (missing.length > 0) await ask(ctx, unit, row, { ...choice, alert: missing });
}

/** Asks whoever the rules choose now, or waits until they may be asked. A case that is held or over is left alone. */
export async function routeCase(ctx: Context, unit: Unit, caseId: string): Promise<void> {
  const row = await lockCase(unit, caseId);
  if (row.raisedAt !== null && row.state === 'taken') return askAbove(ctx, unit, row);
  if (row.state !== 'open') return;
  const asked = await askedNow(unit, caseId);
  if (asked.size > 0) return fillLevels(ctx, unit, row, asked);
  const choice = chooseOfficers(await roster(unit), await asOpenCase(unit, row), unit.now);
  if (choice.notBefore) await addWork(unit, { job: 'route_case', caseId, runAt: choice.notBefore, timer: 'route' });
  else await ask(ctx, unit, row, choice);
}

/** The district and the desk are asked as for a critical case while somebody holds it; those asked in vain are passed. */
async function askAbove(ctx: Context, unit: Unit, row: CaseRow): Promise<void> {
  if ((await askedNow(unit, row.id)).size > 0) return;
  const openCase = { ...(await asOpenCase(unit, row)), severity: 'critical' as const, reached: null };
  const others = (await roster(unit)).filter((officer) => officer.id !== row.holderId);
  await ask(ctx, unit, row, chooseOfficers(others, openCase, unit.now));
}

/** It looks graver than before: an answered case is open again, and above its holder somebody is asked at once. */
export async function raiseCase(ctx: Context, unit: Unit, caseId: string): Promise<void> {
  const row = await lockCase(unit, caseId);
  if (row.state === 'closed') return;
  const state = row.state === 'answered' ? (row.holderId ? 'taken' : 'open') : row.state;
  await endQuestions(unit, { caseId, kind: 'is_it_done' }, 'expired');
  if (row.severity !== 'critical' || (row.reached && isVillage(row.reached))) {
    await endQuestions(unit, { caseId, kind: 'alert' }, 'expired');
  }
  await updateCase(unit, caseId, { state, raisedAt: unit.now, reached: state === 'open' ? null : row.reached });
  await forgetAlerts(unit, caseId);
  await routeCase(ctx, unit, caseId);
}
