import type { Context } from '../context.ts';
import { MENTIONED, unnamed } from '../core/cases/kronologi/unnamed.ts';
import { isVillage } from '../core/cases/routing/ladder.ts';
import type { NeedAnswer, VillageAsk } from '../core/conversation/need.ts';
import type { Conversation } from '../store/queries/conversations.ts';
import { type OfficerRow, officerOf, roster } from '../store/queries/officers.ts';
import { openAsk, readAsks, readDays, type VillageAskRow } from '../store/queries/village.ts';
import type { Unit } from '../store/unit.ts';
import { languageOf } from './session.ts';
import { inGroups, ofNextRound, ofRound, rootOf, roundFrom, roundUntil } from './village-groups.ts';

const KINDS = { proposal: 'UK1', question: 'UK2', request: 'UK3' } as const;
const STATES = {
  open: 'US1',
  accepted: 'US2',
  postponed: 'US3',
  refused: 'US4',
  joined: 'US5',
  answered: 'US6',
} as const;

/** How lines are told: how long her words and the reason may be, and in which language. */
interface Telling {
  longest: number;
  language?: 'id' | 'en';
  /** Numbers that were joined to it. */
  with?: readonly number[];
  /** Left after the closing day of this round. */
  forNext?: boolean;
  /** What it was joined to: how that stands is how it stands itself. */
  under?: VillageAskRow | undefined;
}

/** At most so long, cut between two words. */
export function shortly(words: string, longest: number): string {
  if (words.length <= longest) return words;
  const cut = words.slice(0, longest - 2);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2)).trimEnd()}...`;
}

/** One line without a name: number, kind, words, how it stands and why. */
export async function askLine(ctx: Context, unit: Unit, row: VillageAskRow, telling: Telling): Promise<string> {
  const { longest, language = 'id', under } = telling;
  const { texts, flows, isWord } = ctx.content;
  const { say } = texts.in(language);
  const known = { isWord, names: flows.words.names };
  const bare = (words: string): string =>
    shortly(unnamed(words, known).replaceAll(`(${MENTIONED})`, '(nama)'), longest);
  const words = bare((await openAsk(unit, row, 'words')) ?? say('UK0'));
  const stands = row.joinedTo === null ? say(STATES[row.state]) : `${say('US5')} ${row.joinedTo}`;
  const next = telling.forNext ? `, ${say('US7')}` : '';
  const also = telling.with?.length ? ` + ${telling.with.join(', ')}` : '';
  const itself = under && under.number !== row.number && under.state !== 'open' ? `: ${say(STATES[under.state])}` : '';
  const reply = await openAsk(unit, itself && under ? under : row, 'reply');
  return `${row.number}. ${say(KINDS[row.kind])}: ${words} (${stands}${next}${also}${itself}${reply ? `, ${bare(reply)}` : ''})`;
}

const movedAt = ({ answeredAt, createdAt }: VillageAskRow): number => (answeredAt ?? createdAt).getTime();

/** S8: of a number that may have changed hands only what was left there since. */
export const isHers = ({ createdAt }: VillageAskRow, { strangerAt }: Pick<Conversation, 'strangerAt'>): boolean =>
  strangerAt === null || createdAt >= strangerAt;

/** What she left, the newest last: an answer is news of its own. What was joined to another stands as that one does. */
async function linesOfHers(ctx: Context, unit: Unit, conversation: Conversation): Promise<string[]> {
  const asks = await readAsks(unit, { conversationId: conversation.id });
  const rows = asks.filter((row) => isHers(row, conversation));
  const language = await languageOf(unit, conversation);
  const lines: string[] = [];
  for (const row of rows.toSorted((a, b) => movedAt(a) - movedAt(b)).slice(-3)) {
    const under = row.joinedTo === null ? undefined : rootOf(row, await readAsks(unit, row));
    lines.push(await askLine(ctx, unit, row, { longest: 80, language, under }));
  }
  return lines;
}

/** Who answers for a village now: its cadres who are active and on duty, else its backup; with nobody it goes to a human. */
export async function readersOf(unit: Unit, village: string): Promise<OfficerRow[]> {
  const here = (await roster(unit)).filter(
    ({ areaCode, level, onDuty, standing }) =>
      areaCode === village && onDuty && standing === 'active' && isVillage(level),
  );
  const cadres = here.filter(({ level }) => level === 'village');
  return cadres.length > 0 ? cadres : here;
}

/** What a flow may know of her village: its days, and what she herself left there. */
export async function villageFor(
  ctx: Context,
  unit: Unit,
  conversation: Conversation,
  village: string,
): Promise<NeedAnswer> {
  const { meetsAt, meetsHow, closesAt } = await readDays(unit, village);
  const hasCadre = (await readersOf(unit, village)).length > 0;
  return { need: 'village', meetsAt, meetsHow, closesAt, hasCadre, mine: await linesOfHers(ctx, unit, conversation) };
}

/** What was left for the village of a cadre, joined ones under what they were joined to; what a round before this one decided is told by its number only. */
export async function asksForCadre(ctx: Context, unit: Unit, conversation: Conversation): Promise<NeedAnswer> {
  const officer = await officerOf(unit, conversation.id);
  const rows = officer ? await readAsks(unit, { villageCode: officer.areaCode }) : [];
  const lines: string[] = [];
  const days = officer ? await readDays(unit, officer.areaCode) : { roundFrom: unit.now, closesAt: null };
  const thisRound = new Set(ofRound(rows, roundFrom(days, unit.now)).map(({ row }) => row.number));
  const proposed = rows.filter(({ kind }) => kind === 'proposal');
  const nextRound = new Set(ofNextRound(proposed, roundUntil(days, unit.now)).map(({ row }) => row.number));
  const groups = inGroups(rows).filter(({ row }) => row.state === 'open' || thisRound.has(row.number));
  const isOpen = ({ row }: (typeof groups)[number]): boolean => row.state === 'open';
  // What waits comes first, the longest waiting; then what was decided, the latest first.
  const inOrder = [...groups.filter(isOpen), ...groups.filter((one) => !isOpen(one)).toReversed()];
  for (const { row, joined } of inOrder)
    lines.push(
      await askLine(ctx, unit, row, {
        longest: 60,
        with: joined.map(({ number }) => number),
        forNext: nextRound.has(row.number),
      }),
    );
  const asks: Record<number, VillageAsk> = {};
  for (const row of rows) asks[row.number] = { kind: row.kind, line: await askLine(ctx, unit, row, { longest: 400 }) };
  return { need: 'village_asks', lines, asks };
}
