import { and, asc, eq, notInArray } from 'drizzle-orm';
import { referrals } from '../tables/index.ts';
import type { Unit } from '../unit.ts';

export type Referral = typeof referrals.$inferSelect;

const spot = (column: 'shared' | 'external_number', id: string) => ({ column: `referrals.${column}`, row: id });

/** A case goes to an institution with these words and no others; they are sealed by the key of the case. */
export async function addReferral(
  unit: Unit,
  made: { caseId: string; service: string; shared: string },
): Promise<void> {
  const id = unit.id();
  const { caseId, service } = made;
  const shared = await unit.vault.seal(caseId, spot('shared', id), made.shared);
  const moments = { consentAt: unit.now, sentAt: unit.now, changedAt: unit.now };
  await unit.tx.insert(referrals).values({ id, caseId, service, shared, ...moments });
}

/** The referral of a case to an institution, the newest; null when there is none. */
export async function findReferral(unit: Unit, caseId: string, service: string): Promise<Referral | null> {
  const where = and(eq(referrals.caseId, caseId), eq(referrals.service, service));
  const rows = await unit.tx.select().from(referrals).where(where).orderBy(asc(referrals.sentAt));
  return rows.at(-1) ?? null;
}

export async function changeReferral(
  unit: Unit,
  { id, caseId }: Referral,
  change: { state?: Referral['state']; externalNumber?: string | undefined; mandateAt?: Date },
): Promise<void> {
  const { externalNumber, ...rest } = change;
  const sealed = externalNumber && {
    externalNumber: await unit.vault.seal(caseId, spot('external_number', id), externalNumber),
  };
  await unit.tx
    .update(referrals)
    .set({ ...rest, ...sealed, changedAt: unit.now })
    .where(eq(referrals.id, id));
}

/** She took her yes back: what is not over yet is. @returns how many were stopped */
export async function withdrawReferrals(unit: Unit, caseId: string): Promise<number> {
  const running = and(eq(referrals.caseId, caseId), notInArray(referrals.state, ['refused', 'withdrawn']));
  const change = { state: 'withdrawn', changedAt: unit.now } as const;
  return (await unit.tx.update(referrals).set(change).where(running).returning()).length;
}

/** A referral as the desk reads it; null words where the case was erased. */
export interface OpenedReferral extends Omit<Referral, 'shared' | 'externalNumber'> {
  shared: string | null;
  externalNumber: string | null;
}

/** Every referral of a case, oldest first, opened. */
export async function referralsOf(unit: Unit, caseId: string): Promise<OpenedReferral[]> {
  const rows = await unit.tx
    .select()
    .from(referrals)
    .where(eq(referrals.caseId, caseId))
    .orderBy(asc(referrals.sentAt));
  const opened: OpenedReferral[] = [];
  for (const row of rows) {
    const shared = await unit.vault.open(caseId, spot('shared', row.id), row.shared);
    const externalNumber = await unit.vault.open(caseId, spot('external_number', row.id), row.externalNumber);
    opened.push({ ...row, shared, externalNumber });
  }
  return opened;
}
