import { and, asc, eq, inArray } from 'drizzle-orm';
import { referrals } from '../tables/index.ts';
import type { Unit } from '../unit.ts';

export type Referral = typeof referrals.$inferSelect;

const spot = (column: 'shared' | 'external_number', id: string) => ({ column: `referrals.${column}`, row: id });
const ofCase = (caseId: string, ...states: Referral['state'][]) =>
  and(eq(referrals.caseId, caseId), states.length > 0 ? inArray(referrals.state, states) : undefined);

/** A case goes to an institution with these words and no others, sealed by the key of the case: once she says yes, or (`sent`) because she said it. */
export async function addReferral(
  unit: Unit,
  made: { caseId: string; service: string; shared: string; state: 'asked' | 'sent' },
): Promise<void> {
  const id = unit.id();
  const { caseId, service, state } = made;
  const shared = await unit.vault.seal(caseId, spot('shared', id), made.shared);
  const consentAt = state === 'sent' ? unit.now : null;
  const moments = { consentAt, sentAt: unit.now, changedAt: unit.now };
  await unit.tx.insert(referrals).values({ id, caseId, service, shared, state, ...moments });
}

/** Referrals of a case in these states (any, where none is given), oldest first. */
export async function referralsIn(unit: Unit, caseId: string, ...states: Referral['state'][]): Promise<Referral[]> {
  const where = ofCase(caseId, ...states);
  return unit.tx.select().from(referrals).where(where).orderBy(asc(referrals.sentAt), asc(referrals.changedAt));
}

/** The referrals of several cases, oldest first. */
export async function referralsOfCases(unit: Unit, caseIds: readonly string[]): Promise<Referral[]> {
  if (caseIds.length === 0) return [];
  const where = inArray(referrals.caseId, [...caseIds]);
  return unit.tx.select().from(referrals).where(where).orderBy(asc(referrals.sentAt), asc(referrals.changedAt));
}

/** The referral of a case to an institution, the newest; null when there is none. */
export async function findReferral(unit: Unit, caseId: string, service: string): Promise<Referral | null> {
  return (await referralsIn(unit, caseId)).findLast((one) => one.service === service) ?? null;
}

type Change = Partial<Pick<Referral, 'state' | 'consentAt' | 'sentAt' | 'nudgedAt' | 'mandateAt'>>;

export async function changeReferral(
  unit: Unit,
  { id, caseId }: Referral,
  change: Change & { externalNumber?: string | undefined },
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

/** What is in these states ends: she took her yes back, or nobody waits for it any more. @returns how many */
export async function endReferrals(unit: Unit, caseId: string, ...states: Referral['state'][]): Promise<number> {
  const change = { state: 'withdrawn', changedAt: unit.now } as const;
  return (
    await unit.tx
      .update(referrals)
      .set(change)
      .where(ofCase(caseId, ...states))
      .returning()
  ).length;
}

/** A referral as the desk reads it; null words where the case was erased. */
export interface OpenedReferral extends Omit<Referral, 'shared' | 'externalNumber'> {
  shared: string | null;
  externalNumber: string | null;
}

/** Every referral of a case, oldest first, opened. */
export async function referralsOf(unit: Unit, caseId: string): Promise<OpenedReferral[]> {
  const opened: OpenedReferral[] = [];
  for (const row of await referralsIn(unit, caseId)) {
    const shared = await unit.vault.open(caseId, spot('shared', row.id), row.shared);
    const externalNumber = await unit.vault.open(caseId, spot('external_number', row.id), row.externalNumber);
    opened.push({ ...row, shared, externalNumber });
  }
  return opened;
}
