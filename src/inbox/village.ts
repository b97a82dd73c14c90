import type { Context } from '../context.ts';
import type { NeedAnswer } from '../core/conversation/need.ts';
import { withoutNames } from '../core/conversation/without-names.ts';
import type { Conversation } from '../store/queries/conversations.ts';
import { officerOf, roster } from '../store/queries/officers.ts';
import { openAsk, readAsks, readDays, type VillageAskRow } from '../store/queries/village.ts';
import type { Unit } from '../store/unit.ts';

/** Who may read what was left for her village. */
const READS_ASKS: ReadonlySet<string> = new Set(['village', 'backup']);
const KINDS = { proposal: 'usulan', question: 'tanya', request: 'minta' } as const;
const STATES = {
  open: 'menunggu',
  accepted: 'diterima',
  postponed: 'ditunda',
  refused: 'tidak diterima',
  joined: 'digabung',
  answered: 'dijawab',
} as const;

/** One line without a name: number, kind, words, how it stands and why. */
export async function askLine(unit: Unit, row: VillageAskRow, longest: number): Promise<string> {
  const left = (await openAsk(unit, row, 'words')) ?? '(dihapus)';
  const words = withoutNames(left.replace(/\s+/g, ' ')).slice(0, longest);
  const reply = await openAsk(unit, row, 'reply');
  const joined = row.joinedTo === null ? '' : ` ke ${row.joinedTo}`;
  const why = reply ? `, ${reply.slice(0, longest)}` : '';
  return `${row.number}. ${KINDS[row.kind]}: ${words} (${STATES[row.state]}${joined}${why})`;
}

const linesOf = async (unit: Unit, rows: readonly VillageAskRow[], longest: number): Promise<string[]> => {
  const lines: string[] = [];
  for (const row of rows) lines.push(await askLine(unit, row, longest));
  return lines;
};

const movedAt = ({ answeredAt, createdAt }: VillageAskRow): number => (answeredAt ?? createdAt).getTime();

/** What a flow may know of her village: its days, and what she herself left there. */
export async function villageFor(unit: Unit, conversation: Conversation, village: string): Promise<NeedAnswer> {
  const days = await readDays(unit, village);
  const rows = await readAsks(unit, { conversationId: conversation.id });
  // The newest last: an answer is news of its own.
  const mine = rows.toSorted((a, b) => movedAt(a) - movedAt(b));
  const hasCadre = (await roster(unit)).some((one) => one.areaCode === village && READS_ASKS.has(one.level));
  return { need: 'village', ...days, hasCadre, mine: await linesOf(unit, mine, 80) };
}

/** All that was left for the village of a cadre. */
export async function asksForCadre(_ctx: Context, unit: Unit, conversation: Conversation): Promise<NeedAnswer> {
  const officer = await officerOf(unit, conversation.id);
  const rows = officer ? await readAsks(unit, { villageCode: officer.areaCode }) : [];
  return { need: 'village_asks', lines: await linesOf(unit, rows, 60), numbers: rows.map((row) => row.number) };
}
