import { and, asc, eq, inArray, isNull, ne, or } from 'drizzle-orm';
import { isVillage } from '../../core/cases/routing/ladder.ts';
import type { Level } from '../../core/cases/routing/types.ts';
import { anyOf } from '../rows.ts';
import { cases, outbox, questions } from '../tables/index.ts';
import { manyByOne } from '../together.ts';
import type { Unit } from '../unit.ts';
import { mayCount } from './cases.ts';

export type Question = typeof questions.$inferSelect;

export async function addQuestion(
  unit: Unit,
  asked: Omit<Question, 'id' | 'seq' | 'state' | 'askedAt' | 'remindedAt' | 'answeredAt'>,
): Promise<void> {
  await unit.tx.insert(questions).values({ ...asked, id: unit.id(), askedAt: unit.now });
}

/** Questions with digits that this phone has got and not answered, oldest first. */
export const openQuestions = (unit: Unit, conversationId: string): Promise<Question[]> =>
  openOn(unit.tx, conversationId);

const openOn = manyByOne(
  async (tx, ids) => {
    const theirs = and(anyOf(questions.conversationId, ids), eq(questions.state, 'open'));
    const left = inArray(outbox.state, ['done', 'running', 'unknown']);
    const rows = await tx
      .select({ question: questions })
      .from(questions)
      .innerJoin(outbox, eq(outbox.id, questions.outboxId))
      .where(and(theirs, left))
      .orderBy(asc(questions.seq));
    return rows.map((row) => row.question);
  },
  (row) => row.conversationId,
);

/** Who was ever asked to take a case, oldest first. */
export async function alertsOfCase(unit: Unit, caseId: string): Promise<Question[]> {
  const alerts = and(eq(questions.caseId, caseId), eq(questions.kind, 'alert'));
  return unit.tx.select().from(questions).where(alerts).orderBy(asc(questions.seq));
}

/** Ends open questions of one kind about a case; of one officer only, where given. */
export async function endQuestions(
  unit: Unit,
  which: { caseId: string; kind: Question['kind']; officerId?: string },
  state: 'yes' | 'no' | 'expired',
): Promise<void> {
  const mine = which.officerId ? eq(questions.officerId, which.officerId) : undefined;
  await unit.tx
    .update(questions)
    .set({ state, answeredAt: unit.now })
    .where(and(eq(questions.caseId, which.caseId), eq(questions.kind, which.kind), eq(questions.state, 'open'), mine));
}

/** Open questions of one kind that have not left yet are not asked any more. */
export async function dropUnasked(unit: Unit, which: { caseId: string; kind: Question['kind'] }): Promise<void> {
  const asked = unit.tx
    .select({ id: questions.outboxId })
    .from(questions)
    .where(and(eq(questions.caseId, which.caseId), eq(questions.kind, which.kind), eq(questions.state, 'open')));
  await unit.tx
    .update(outbox)
    .set({ state: 'cancelled', because: 'not_asked_any_more', doneAt: unit.now })
    .where(and(inArray(outbox.id, asked), inArray(outbox.state, ['waiting', 'held'])));
}

/** The newest open question of one kind about a case: since when it stands, and when it left; null while it has not. */
export async function openQuestionOf(
  unit: Unit,
  which: { caseId: string; kind: Question['kind'] },
): Promise<{ askedAt: Date; leftAt: Date | null } | null> {
  const rows = await unit.tx
    .select({ askedAt: questions.askedAt, state: outbox.state, doneAt: outbox.doneAt })
    .from(questions)
    .innerJoin(outbox, eq(outbox.id, questions.outboxId))
    .where(and(eq(questions.caseId, which.caseId), eq(questions.kind, which.kind), eq(questions.state, 'open')))
    .orderBy(asc(questions.seq));
  const newest = rows.at(-1);
  return newest ? { askedAt: newest.askedAt, leftAt: newest.state === 'done' ? newest.doneAt : null } : null;
}

/** When the question whether a closed case is done reached its reporter, the latest of each. */
export async function toldDone(unit: Unit, caseIds: readonly string[]): Promise<Map<string, Date>> {
  if (caseIds.length === 0) return new Map();
  const ended = and(
    inArray(questions.caseId, [...caseIds]),
    eq(questions.kind, 'is_it_done'),
    eq(outbox.state, 'done'),
  );
  const rows = await unit.tx
    .select({ caseId: questions.caseId, at: outbox.doneAt })
    .from(questions)
    .innerJoin(outbox, eq(outbox.id, questions.outboxId))
    .where(ended)
    .orderBy(asc(questions.seq));
  return new Map(rows.flatMap(({ caseId, at }) => (at ? [[caseId, at] as const] : [])));
}

/** She was reminded of an alert: once, and never again. */
export async function markReminded(unit: Unit, caseId: string, officerId: string): Promise<void> {
  const hers = and(eq(questions.caseId, caseId), eq(questions.kind, 'alert'), eq(questions.officerId, officerId));
  await unit.tx
    .update(questions)
    .set({ remindedAt: unit.now })
    .where(and(hers, eq(questions.state, 'open')));
}

/**
 * Ends the open question of a message that did not arrive; false when it asked nothing or was answered. Her time is over
 * with it: else she would count as cut short, and be asked again on a phone that takes nothing, for ever.
 */
export async function endQuestionOf(unit: Unit, outboxId: string): Promise<boolean> {
  const mine = and(eq(questions.outboxId, outboxId), eq(questions.state, 'open'));
  const over = { state: 'expired' as const, answeredAt: unit.now, until: unit.now };
  const ended = await unit.tx.update(questions).set(over).where(mine).returning();
  return ended.length > 0;
}

/** Alerts that wait for one officer. */
export async function openAlertsOf(unit: Unit, officerId: string): Promise<Question[]> {
  const hers = and(eq(questions.officerId, officerId), eq(questions.kind, 'alert'), eq(questions.state, 'open'));
  return unit.tx.select().from(questions).where(hers).orderBy(asc(questions.seq));
}

/** A case that an officer was asked about and that another has by now; `endedAt`: when her alert ended so. */
export interface TakenByOther {
  caseId: string;
  number: string;
  endedAt: Date | null;
}

/** Cases that an officer was asked about and that another has by now. */
export async function takenByOthers(unit: Unit, officerId: string): Promise<TakenByOther[]> {
  const byAnother = and(eq(cases.state, 'taken'), or(isNull(cases.holderId), ne(cases.holderId, officerId)));
  const rows = await unit.tx
    .select({
      caseId: cases.id,
      number: cases.number,
      takenAt: cases.takenAt,
      answeredAt: questions.answeredAt,
    })
    .from(questions)
    .innerJoin(cases, eq(cases.id, questions.caseId))
    .where(and(eq(questions.officerId, officerId), eq(questions.kind, 'alert'), mayCount(officerId), byAnother));
  return rows.map(({ caseId, number, takenAt, answeredAt }) => ({
    caseId,
    number,
    endedAt: takenAt && answeredAt?.getTime() === takenAt.getTime() ? takenAt : null,
  }));
}

/** Whatever this officer answered about a case counts as no: she is passed over. */
export async function passOver(unit: Unit, caseId: string, officerId: string): Promise<void> {
  const hers = and(eq(questions.caseId, caseId), eq(questions.kind, 'alert'), eq(questions.officerId, officerId));
  await unit.tx.update(questions).set({ state: 'no', answeredAt: unit.now }).where(hers);
}

/**
 * Alerts that an officer may still answer, the newest of each case: open ones, and those whose time ran out while
 * nobody has the case. A village officer's only while the reporter's yes stands (S1).
 */
export async function answerableAlerts(unit: Unit, officer: { id: string; level: Level }): Promise<Question[]> {
  const mine = and(
    eq(questions.officerId, officer.id),
    eq(questions.kind, 'alert'),
    or(eq(questions.state, 'open'), and(eq(questions.state, 'expired'), eq(cases.state, 'open'))),
  );
  const rows = await unit.tx
    .select({ question: questions, openCase: cases })
    .from(questions)
    .innerJoin(outbox, eq(outbox.id, questions.outboxId))
    .innerJoin(cases, eq(cases.id, questions.caseId))
    .where(and(mine, mayCount(officer.id), inArray(outbox.state, ['done', 'running', 'unknown'])))
    .orderBy(asc(questions.seq));
  const village = isVillage(officer.level);
  const newest = new Map<string, Question>();
  for (const { question, openCase } of rows) {
    if (village && openCase.villageMayKnow !== 'yes') continue;
    newest.delete(question.caseId);
    newest.set(question.caseId, question);
  }
  return [...newest.values()];
}
