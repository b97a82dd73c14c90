import type { NeedAnswer } from '../core/conversation/need.ts';
import { tanggal } from '../core/flow/filters.ts';
import type { Conversation } from '../store/queries/conversations.ts';
import { officerOf } from '../store/queries/officers.ts';
import { type Entry, entriesOf } from '../store/queries/register.ts';
import type { Unit } from '../store/unit.ts';
import { shortly } from './village.ts';

const LONGEST = 120;

/** The day it was told, and her own words. */
const lineOf = ({ createdAt, words }: Entry): string =>
  `${tanggal(createdAt.toISOString().slice(0, 10))}: ${shortly((words ?? '').replace(/\s+/g, ' '), LONGEST)}`;

/** The book of a cadre's village, the newest first; whoever had all erased stands in it no more. */
export async function bookForCadre(unit: Unit, conversation: Conversation): Promise<NeedAnswer> {
  const officer = await officerOf(unit, conversation.id);
  const entries = officer ? await entriesOf(unit, officer.areaCode) : [];
  const lines = entries.filter(({ words }) => words !== null).map(lineOf);
  return { need: 'village_book', lines: lines.toReversed() };
}
