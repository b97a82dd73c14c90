import type { Context } from '../../context.ts';
import { standsAt } from '../../core/cases/routing/apply-rules.ts';
import { chooseOfficers } from '../../core/cases/routing/choose-officers.ts';
import { lies } from '../../core/cases/routing/lies.ts';
import type { Officer } from '../../core/cases/routing/types.ts';
import { lockCase } from '../../store/queries/cases.ts';
import { nameOf, type OfficerRow, roster } from '../../store/queries/officers.ts';
import type { Unit } from '../../store/unit.ts';
import { asLadderCase } from '../ladder-case.ts';

/** A colleague by name; `may`: the rules would ask exactly this one next. */
export interface Taker {
  id: string;
  name: string;
  may: boolean;
}

/** Of one regency, or the desk: whom an officer may know by name. */
const isNear = (one: OfficerRow, other: OfficerRow): boolean =>
  other.level === 'desk' ||
  one.level === 'desk' ||
  lies(other.areaCode, regencyOf(one)) ||
  lies(one.areaCode, other.areaCode);

const regencyOf = ({ areaCode }: OfficerRow): string => areaCode.split('.').slice(0, 2).join('.');

/** To whom the holder of a case could hand it by name. What the rules of routing refuse, no wish brings back (S1). */
export async function takersOf(
  ctx: Context,
  unit: Unit,
  { caseId, officerId }: { caseId: string; officerId: string },
): Promise<Taker[]> {
  const row = await lockCase(unit, caseId);
  const everybody = await roster(unit);
  const one = everybody.find(({ id }) => id === officerId);
  if (!one) return [];
  const known = await asLadderCase(ctx, unit, { ...row, roundSince: row.takenAt }, everybody);
  const mayAsk = (other: Officer): boolean => {
    const openCase = {
      ...known,
      reached: standsAt(other, known),
      successorId: other.id,
      declinedBy: [...known.declinedBy, one.id],
    };
    const choice = chooseOfficers(everybody, openCase, unit.now);
    return choice.notBefore === null && choice.alert.some(({ id }) => id === other.id);
  };
  const near = everybody.filter((other) => other.id !== one.id && other.standing === 'active' && isNear(one, other));
  const named = near.map(async (other) => ({
    id: other.id,
    name: (await nameOf(unit, other.personId)) ?? '',
    may: mayAsk(other),
  }));
  return Promise.all(named);
}
