import { isVillage } from '../../core/cases/routing/ladder.ts';
import { type CaseRow, lockCase, updateCase } from '../../store/queries/cases.ts';
import { readOfficer } from '../../store/queries/officers.ts';
import { cancelTimer } from '../../store/queries/outbox.ts';
import { alertsOfCase, endQuestions, passOver } from '../../store/queries/questions.ts';
import type { Unit } from '../../store/unit.ts';
import { type Applier, Conflict } from '../applying.ts';
import { awaitNews } from '../await-news.ts';
import { routeSoon } from '../route-soon.ts';
import { tellOfficer } from './tell-officer.ts';

/** Between her scene and this write another took it, or the reporter took her yes back (S1): the turn is taken again. */
async function stillHers(
  unit: Unit,
  openCase: CaseRow,
  hers: { officerId: string; takesOver: boolean },
): Promise<void> {
  const { holderId, villageMayKnow } = openCase;
  if (holderId && holderId !== hers.officerId && !hers.takesOver) throw new Conflict('taken by another');
  const { level } = await readOfficer(unit, hers.officerId);
  if (isVillage(level) && villageMayKnow !== 'yes') throw new Conflict('the village is out');
}

/** Who else is asked just now: they hear that it has somebody. */
async function askedBeside(unit: Unit, caseId: string, officerId: string): Promise<string[]> {
  const open = (await alertsOfCase(unit, caseId)).filter((one) => one.state === 'open');
  return open.flatMap((one) => (one.officerId && one.officerId !== officerId ? [one.officerId] : []));
}

/** The first who accepts holds it; the others hear so and their alerts end, and a former holder hears who has it now. */
export const caseAccepted: Applier<'case_accepted'> = async (unit, { caseId, officerId, takesOver = false }, on) => {
  const openCase = await lockCase(unit, caseId);
  await stillHers(unit, openCase, { officerId, takesOver });
  const others = await askedBeside(unit, caseId, officerId);
  await endQuestions(unit, { caseId, kind: 'alert', officerId }, 'yes');
  for (const kind of ['alert', 'call_you'] as const) await endQuestions(unit, { caseId, kind }, 'expired');
  await updateCase(unit, caseId, { state: 'taken', holderId: officerId, takenAt: unit.now, raisedAt: null });
  for (const timer of ['climb', 'route']) await cancelTimer(unit, { caseId, timer });
  await awaitNews(unit, on.ctx, openCase);
  for (const other of others) await tellOfficer(unit, { officerId: other, openCase, text: 'O33' }, on);
  const { holderId } = openCase;
  if (holderId && holderId !== officerId) await tellOfficer(unit, { officerId: holderId, openCase, text: 'O26' }, on);
};

/** She cannot, or hands it on: she is passed over, and when nobody else is still asked the next is looked for at once. */
export const caseDeclined: Applier<'case_declined'> = async (unit, { caseId, officerId }) => {
  const openCase = await lockCase(unit, caseId);
  await passOver(unit, caseId, officerId);
  if (openCase.holderId === officerId) await updateCase(unit, caseId, { state: 'open', holderId: null });
  const others = (await alertsOfCase(unit, caseId)).filter((one) => one.state === 'open');
  const wanted = openCase.holderId === null || openCase.holderId === officerId || openCase.raisedAt !== null;
  if (wanted && others.length === 0) await routeSoon(unit, caseId);
};
