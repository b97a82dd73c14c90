import type { NeedAnswer } from '../core/conversation/need.ts';
import { tanggal } from '../core/flow/filters.ts';
import type { Conversation } from '../store/queries/conversations.ts';
import { officerOf } from '../store/queries/officers.ts';
import { type Entry, entriesOf } from '../store/queries/register.ts';
import type { Unit } from '../store/unit.ts';
import { isKeptFrom } from './kept-from.ts';
import { shortly } from './village.ts';

const LONGEST = 120;

/** The day it was told, and her own words. */
const lineOf = ({ createdAt, words }: Entry): string =>
  `${tanggal(createdAt.toISOString().slice(0, 10))}: ${shortly((words ?? '').replace(/\s+/g, ' '), LONGEST)}`;

/** The book of a cadre's village, the newest first; not of who had all erased, nor of who keeps her out of a case (S1). */
export async function bookForCadre(unit: Unit, conversation: Conversation): Promise<NeedAnswer> {
  const officer = await officerOf(unit, conversation.id);
  if (!officer) return { need: 'village_book', lines: [] };
  const entries = (await entriesOf(unit, officer.areaCode)).filter(({ words }) => words !== null);
  const hidden = new Set<string>();
  for (const personId of new Set(entries.map((entry) => entry.personId)))
    if (await isKeptFrom(unit, personId, officer)) hidden.add(personId);
  const lines = entries.filter(({ personId }) => !hidden.has(personId)).map(lineOf);
  return { need: 'village_book', lines: lines.toReversed() };
}
