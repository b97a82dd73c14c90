import { startsAbove } from '../../core/cases/routing/starts-above.ts';
import { filesIn } from '../../core/conversation/texts/our-notes.ts';
import { type CaseRow, lockCase, readCase, updateCase } from '../../store/queries/cases.ts';
import type { Unit } from '../../store/unit.ts';
import type { Applier, Applying } from '../applying.ts';
import { askAnew } from '../ask-anew.ts';
import { openReview, wantsReview } from '../desk/legal-review.ts';
import { keepAccused } from '../keep-accused.ts';
import { letGo } from '../let-go.ts';
import { proposeLinks } from '../links/propose-links.ts';
import { raiseSoon } from '../route-soon.ts';
import { tellOfficer } from './tell-officer.ts';

/** Her yes was to another question: the village is out until she is asked for this, and hears no reason (S1). A no stays. */
async function leaveVillage(unit: Unit, { id, villageMayKnow: before }: CaseRow, on: Applying): Promise<void> {
  const villageMayKnow = before === 'no' ? 'no' : 'not_asked';
  await updateCase(unit, id, { villageMayKnow, villageAskedAt: null, neighboursMayKnow: false });
  await letGo(unit, id, on);
}

/** It turned out to be of a kind that the village must not hear of, or its place became known: it is routed anew. */
async function routeAnew(unit: Unit, openCase: CaseRow, changed: Partial<CaseRow>, on: Applying): Promise<void> {
  const { id: caseId, category, aboutChild } = openCase;
  const above =
    (changed.category !== undefined || changed.aboutChild === true) &&
    startsAbove({ category, aboutChild, ...changed });
  if (above && !startsAbove(openCase)) await leaveVillage(unit, openCase, on);
  const now = await readCase(unit, caseId);
  const placed = changed.placeCode !== undefined && openCase.placeCode === null;
  if (above && now.state === 'taken') await raiseSoon(unit, caseId);
  if (now.state === 'open' && (above || placed)) await askAnew(unit, now);
}

/** More is known: codes on the case, words in its history, and a line without them to who holds it. */
export const caseToldMore: Applier<'case_told_more'> = async (unit, { caseId, facts, details, passedOn }, on) => {
  const openCase = await lockCase(unit, caseId);
  const child = !openCase.aboutChild && on.ctx.content.assess(details, on.conversation.channel).child;
  const told = { ...facts, aboutChild: child || null };
  const known = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null && value !== undefined));
  const isNew = Object.keys(known).length > 0;
  if (isNew) {
    await updateCase(unit, caseId, known);
    if (wantsReview({ ...openCase, ...known }) && !wantsReview(openCase)) await openReview(unit, openCase);
  }
  // Whoever is accused leaves all that goes together with it, before the village leaves this one alone.
  await keepAccused(unit, caseId, details, on);
  if (isNew) await routeAnew(unit, openCase, known, on);
  await proposeLinks(unit, on, { caseId, details });
  const { holderId } = await readCase(unit, caseId);
  if (holderId && !passedOn && details.trim() !== '') {
    const jumlah = filesIn(details);
    const line = jumlah ? ({ text: 'O34', values: { jumlah: String(jumlah) } } as const) : ({ text: 'O25' } as const);
    await tellOfficer(unit, { officerId: holderId, openCase, ...line }, on);
  }
};
