import { isValid } from '../core/cases/number.ts';
import type { EventOf } from '../core/conversation/events.ts';
import { casesEverFrom, findCase } from '../store/queries/cases.ts';
import { recordEvent } from '../store/queries/events.ts';
import type { Unit } from '../store/unit.ts';
import type { Applying } from './applying.ts';

/** Numbers she typed that are cases, from whatever phone they were reported. */
async function numbered(unit: Unit, words: string): Promise<string[]> {
  const typed = (words.match(/(?<!\d)\d{5,8}(?!\d)/g) ?? []).filter(isValid).slice(0, 5);
  const found = await Promise.all([...new Set(typed)].map((number) => findCase(unit, number)));
  return found.flatMap((one) => (one ? [one.id] : []));
}

/** What a new case may belong to: a line for the desk, which alone decides. Nobody else is told of it (S7). */
export async function proposeLinks(
  unit: Unit,
  { caseId, kind, details }: EventOf<'case_opened'>,
  { conversation }: Applying,
): Promise<void> {
  if (kind === 'talk') return;
  const byNumber = await numbered(unit, details);
  const samePhone = (await casesEverFrom(unit, conversation.id)).map(({ id }) => id);
  for (const other of new Set([...byNumber, ...samePhone].filter((id) => id !== caseId))) {
    const because = byNumber.includes(other) ? 'names_its_number' : 'same_phone';
    await recordEvent(unit, { type: 'link_proposed', keyOwner: caseId, caseId, because, data: { other } });
  }
}
