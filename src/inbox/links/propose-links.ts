import type { Context } from '../../context.ts';
import { type CaseRow, readCase, reporterOf } from '../../store/queries/cases.ts';
import { recordEvent } from '../../store/queries/events.ts';
import { linksOf, proposeLink } from '../../store/queries/links.ts';
import { addWork } from '../../store/queries/outbox.ts';
import type { Unit } from '../../store/unit.ts';
import { tellOfficer } from '../appliers/tell-officer.ts';
import type { Applying } from '../applying.ts';
import { deskFor } from '../desk-for.ts';
import { findAlike, keepNames } from './find-alike.ts';
import { proposeGroup } from './propose-group.ts';

async function tellDesk(unit: Unit, on: Applying, pair: readonly [CaseRow, CaseRow]): Promise<void> {
  const [openCase, { number }] = pair;
  const [desk] = await deskFor(unit, ...pair);
  if (desk) await tellOfficer(unit, { officerId: desk.id, openCase, text: 'O56', values: { lain: number } }, on);
}

/** One phone that reports twice is no news; after sixty days nobody else can know that its older case may be hers (S8). */
const isNews = ({ conversation }: Applying, kinds: readonly string[]): boolean =>
  conversation.strangerAt !== null || kinds.some((kind) => kind !== 'same_phone');

async function propose(unit: Unit, on: Applying, { openCase, words }: { openCase: CaseRow; words: string }) {
  await proposeGroup(unit, openCase, on.conversation.id);
  const alike = await findAlike(unit, openCase, words);
  for (const otherId of new Set(alike.map(({ id }) => id))) {
    const kinds = [...new Set(alike.filter(({ id }) => id === otherId).map(({ kind }) => kind))];
    if (!(await proposeLink(unit, [openCase.id, otherId], kinds))) continue;
    const other = await readCase(unit, otherId);
    const about = { caseId: openCase.id, keyOwner: openCase.id, conversationId: on.conversation.id };
    const data = { number: other.number };
    await recordEvent(unit, { type: 'link_proposed', ...about, because: kinds.join(', '), data });
    const few = (await linksOf(unit, otherId)).length <= on.ctx.content.ladder.group.ring;
    if (few && isNews(on, kinds)) await tellDesk(unit, on, [openCase, other]);
  }
}

/**
 * What a case names is compared with what others name; a likeness is proposed to the desk, once a pair, and never joined
 * by itself (S7). That one phone reported twice the desk reads in the case, without a message, as that many cases name one;
 * where the phone counts as a stranger's, it hears of that too.
 */
export async function proposeLinks(unit: Unit, on: Applying, said: { caseId: string; details: string }): Promise<void> {
  const openCase = await readCase(unit, said.caseId);
  if (openCase.kind === 'talk') return;
  await keepNames(unit, openCase, said.details);
  await propose(unit, on, { openCase, words: said.details });
  await addWork(unit, { job: 'compare_case', caseId: openCase.id, runAt: unit.now, timer: 'compare' });
}

/**
 * Looks once more, when its own words are written: of two cases told in the same instant neither sees the other, but
 * whichever is written last is looked at after both.
 */
export async function compareAgain(ctx: Context, unit: Unit, caseId: string): Promise<void> {
  const openCase = await readCase(unit, caseId);
  const conversation = await reporterOf(unit, openCase);
  await propose(unit, { ctx, conversation, messageId: null }, { openCase, words: '' });
}
