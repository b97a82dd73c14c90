import { standsAt } from '../../core/cases/routing/apply-rules.ts';
import { isVillage } from '../../core/cases/routing/ladder.ts';
import { type CaseRow, lockCase, updateCase } from '../../store/queries/cases.ts';
import { recordEvent } from '../../store/queries/events.ts';
import { onlyCounted } from '../../store/queries/group-alerts.ts';
import { readOfficer } from '../../store/queries/officers.ts';
import { alertsOfCase, endQuestions, passOver } from '../../store/queries/questions.ts';
import type { Unit } from '../../store/unit.ts';
import { type Applier, type Applying, Conflict } from '../applying.ts';
import { giveBack } from '../give-back.ts';
import { goingWith } from '../links/go-together.ts';
import { routeSoon } from '../route-soon.ts';
import { tellOfficer } from './tell-officer.ts';

/** Between her scene and this write another took it, or the reporter took her yes back (S1): the turn is taken again. */
async function stillHers(
  unit: Unit,
  openCase: CaseRow,
  hers: { officerId: string; takesOver: boolean },
): Promise<void> {
  const { holderId, villageMayKnow, keptOut } = openCase;
  if (holderId && holderId !== hers.officerId && !hers.takesOver) throw new Conflict('taken by another');
  if (keptOut.includes(hers.officerId)) throw new Conflict('she must not know of it');
  const { level } = await readOfficer(unit, hers.officerId);
  if (isVillage(level) && villageMayKnow !== 'yes') throw new Conflict('the village is out');
}

/** Who else is asked just now: they hear that it has somebody, but for who only heard how many there are. */
async function askedBeside(unit: Unit, caseId: string, officerId: string): Promise<string[]> {
  const open = (await alertsOfCase(unit, caseId)).filter((one) => one.state === 'open');
  const others = open.flatMap((one) => (one.officerId && one.officerId !== officerId ? [one.officerId] : []));
  const counted = await onlyCounted(unit, caseId);
  return [...new Set(others)].filter((id) => !counted.has(id));
}

/** The first who accepts holds it; the others hear so and their alerts end, and a former holder hears who has it now. */
export const caseAccepted: Applier<'case_accepted'> = async (unit, { caseId, officerId, takesOver = false }, on) => {
  const openCase = await lockCase(unit, caseId);
  await stillHers(unit, openCase, { officerId, takesOver });
  const others = await askedBeside(unit, caseId, officerId);
  await endQuestions(unit, { caseId, kind: 'alert', officerId }, 'yes');
  // "We will phone you. Do you mind? 2" is still on her screen: it is answered until the call or a later question.
  await endQuestions(unit, { caseId, kind: 'alert' }, 'expired');
  const fresh = { raisedAt: null, raisedFor: null, alarmedAt: null, successorId: null, nudgedAt: null } as const;
  const taken = { state: 'taken', holderId: officerId, takenAt: unit.now, newsAt: unit.now } as const;
  await updateCase(unit, caseId, { ...taken, ...fresh, postponedUntil: null });
  await routeSoon(unit, caseId);
  for (const other of others) await tellOfficer(unit, { officerId: other, openCase, text: 'O33' }, on);
  const { holderId } = openCase;
  if (holderId && holderId !== officerId) await tellTakenOver(unit, on, { openCase, holderId, officerId });
  await takeJoined(unit, on, { caseId, officerId });
};

/** Her case went to somebody of the district or the desk: she hears of which. */
async function tellTakenOver(
  unit: Unit,
  on: Applying,
  { openCase, holderId, officerId }: { openCase: CaseRow; holderId: string; officerId: string },
): Promise<void> {
  const { level } = await readOfficer(unit, officerId);
  const values = { atas: level === 'desk' ? 'pusat' : 'kabupaten' };
  await tellOfficer(unit, { officerId: holderId, openCase, text: 'O26', values }, on);
}

/** Whoever took a case takes what was joined to it; each keeps its own reporter, phone and words. */
export async function takeJoined(
  unit: Unit,
  on: Applying,
  taken: { caseId: string; officerId: string },
): Promise<void> {
  const { officerId } = taken;
  const going = await goingWith(unit, on, taken);
  const many = going.length > on.ctx.content.ladder.group.ring;
  for (const openCase of going) {
    const { id: caseId } = openCase;
    await caseAccepted(unit, { type: 'case_accepted', caseId, officerId }, on);
    const about = { keyOwner: caseId, caseId, officerId, conversationId: on.conversation.id };
    await recordEvent(unit, { type: 'case_accepted', ...about, because: 'joined' });
    if (!many) await tellOfficer(unit, { officerId, openCase, text: 'O59' }, on);
  }
  const [first] = going;
  const values = { jumlah: String(going.length) };
  if (many && first) await tellOfficer(unit, { officerId, openCase: first, text: 'O59g', values }, on);
}

/** She cannot, or hands it on: she is passed over, and when nobody else is still asked the next is looked for at once. */
export const caseDeclined: Applier<'case_declined'> = async (unit, { caseId, officerId, above, to }) => {
  const openCase = await lockCase(unit, caseId);
  await passOver(unit, caseId, officerId);
  if (above) await updateCase(unit, caseId, { reached: 'district' });
  if (to) await updateCase(unit, caseId, { reached: standsAt(await readOfficer(unit, to), openCase), successorId: to });
  if (openCase.holderId === officerId) return giveBack(unit, openCase);
  const others = (await alertsOfCase(unit, caseId)).filter((one) => one.state === 'open');
  const wanted = openCase.holderId === null || openCase.raisedAt !== null;
  if (wanted && others.length === 0) await routeSoon(unit, caseId);
};
