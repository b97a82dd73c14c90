import { type CaseRow, readCase } from '../../store/queries/cases.ts';
import { eventsOfCase } from '../../store/queries/events.ts';
import { type CaseLink, linksSince } from '../../store/queries/links.ts';
import type { Unit } from '../../store/unit.ts';

/** Two cases that may be about one person, or were decided about; by whom and why, null where nobody did or it was erased. */
export interface KnownLink {
  link: CaseLink;
  pair: [CaseRow, CaseRow];
  decided: { by: string; why: string } | null;
}

const DECIDED = { joined: 'desk_joined', apart: 'desk_parted' } as const;

/** Who of the desk decided last about this pair: it is told on both cases. */
async function deciderOf(unit: Unit, { state, caseId }: CaseLink, other: CaseRow): Promise<KnownLink['decided']> {
  if (state === 'proposed') return null;
  const told = (await eventsOfCase(unit, caseId)).findLast(({ type, data }) => {
    const { args } = (data ?? {}) as { args?: string[] };
    return type === DECIDED[state] && args?.[0] === other.number;
  });
  const { by } = (told?.data ?? {}) as { by?: string };
  return by ? { by, why: told?.because ?? '' } : null;
}

/** Links that wait for the desk, the oldest first; then those decided since, the newest first. */
export async function linksKnown(unit: Unit, since: Date): Promise<KnownLink[]> {
  const all: KnownLink[] = [];
  for (const link of await linksSince(unit, since)) {
    const pair: [CaseRow, CaseRow] = [await readCase(unit, link.caseId), await readCase(unit, link.otherId)];
    // Two that are over need nobody's decision any more.
    if (link.state === 'proposed' && pair.every(({ state }) => state === 'closed')) continue;
    all.push({ link, pair, decided: await deciderOf(unit, link, pair[1]) });
  }
  return all;
}
