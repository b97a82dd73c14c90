import { readCase, updateCase } from '../../store/queries/cases.ts';
import type { Applier } from '../applying.ts';
import { messageSaid } from './message-said.ts';

/** More is known: codes on the case, words in its history, and a line without them to who holds it. */
export const caseToldMore: Applier<'case_told_more'> = async (unit, { caseId, facts, details, passedOn }, on) => {
  const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null && value !== undefined));
  if (Object.keys(known).length > 0) await updateCase(unit, caseId, known);
  const { holderId, number } = await readCase(unit, caseId);
  if (!holderId || passedOn || details.trim() === '') return;
  const text = on.ctx.content.texts.say('O25', { nomor: number });
  await messageSaid(
    unit,
    { type: 'message_said', text, options: [], purpose: 'follow_up', to: { officer: holderId }, caseId },
    on,
  );
};
