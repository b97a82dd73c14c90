import { type CaseRow, readCase } from '../../store/queries/cases.ts';
import { groupsSince } from '../../store/queries/group-alerts.ts';
import { casesAwaiting } from '../../store/queries/outbox.ts';
import type { Unit } from '../../store/unit.ts';
import { phoneToCall } from '../officer-scene.ts';

const DAY_MS = 24 * 3_600_000;

/** One person to call: her number only where she or her plan lets us phone it (S14, S20). */
export interface CallBack {
  openCase: CaseRow;
  phone: string | null;
  hour: string | null;
}

/** People to call about one thing: many reports about a ship, an agency or a country, or who asked for a call. */
export interface CallList {
  about: string;
  calls: CallBack[];
}

async function listOf(unit: Unit, about: string, cases: readonly CaseRow[]): Promise<CallList> {
  const calls: CallBack[] = [];
  for (const openCase of cases.filter(({ state }) => state !== 'closed'))
    calls.push({ openCase, ...(await phoneToCall(unit, openCase)) });
  return { about, calls };
}

/** That a phone is of a country says nothing of where she is: who did not say it is on a list of her own (S17). */
function titled(kind: string, country: string, cases: readonly CaseRow[]): [about: string, cases: CaseRow[]][] {
  if (kind !== 'crisis') return [[`one ${kind}`, [...cases]]];
  const isThere = (one: CaseRow): boolean => one.country === country;
  return [
    [`crisis ${country}`, cases.filter(isThere)],
    ['crisis, country not told', cases.filter((one) => !isThere(one))],
  ];
}

/** Groups of the last day by how many they are, then who waits for our call. A ship or agency has no name here: its cases do. */
export async function callBacks(unit: Unit): Promise<CallList[]> {
  const groups = await groupsSince(unit, new Date(unit.now.getTime() - DAY_MS));
  const lists: CallList[] = [];
  for (const [group, cases] of groups) {
    const [kind = '', country = ''] = group.split(' ');
    // Cases that share nothing but that nobody has them.
    if (country === '') continue;
    for (const [about, some] of titled(kind, country, cases)) {
      const list = await listOf(unit, about, some);
      if (list.calls.length > 1) lists.push(list);
    }
  }
  lists.sort((a, b) => b.calls.length - a.calls.length);
  const asked = await Promise.all([...(await casesAwaiting(unit, 'call_back'))].map((id) => readCase(unit, id)));
  const waits = await listOf(unit, 'asked for a call', asked);
  return waits.calls.length > 0 ? [...lists, waits] : lists;
}
