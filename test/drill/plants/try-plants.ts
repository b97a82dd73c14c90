import type { Sql } from 'postgres';
import { audit, checkNamed, type Verdict } from '../audit/index.ts';
import type { Evidence } from '../evidence.ts';
import { IN_THE_DATABASE } from './in-the-database.ts';
import { IN_THE_LOG } from './in-the-log.ts';
import type { Plant } from './plant.ts';

class RolledBack extends Error {}

export interface Tried {
  name: string;
  found: boolean;
}

const wrongs = (verdicts: readonly Verdict[], foundBy: string): number =>
  verdicts.find(({ name }) => name === foundBy)?.wrong.length ?? 0;

/** `before`: what the auditor saw without any plant. */
async function tryPlant(evidence: Evidence, { name, foundBy, put }: Plant, before: readonly Verdict[]): Promise<Tried> {
  let found = false;
  const planted = evidence.sql.begin(async (tx) => {
    // Events only grow, and rows point at each other: a bug would not ask either.
    await tx`set local session_replication_role = replica`;
    const after = await audit(await put({ ...evidence, sql: tx as unknown as Sql }), checkNamed(foundBy));
    found = wrongs(after, foundBy) > wrongs(before, foundBy);
    throw new RolledBack();
  });
  await planted.catch((error) => {
    if (!(error instanceof RolledBack)) throw error;
  });
  return { name, found };
}

/** Each bug alone, put into what is left of a drill: does the auditor see more than it saw before? */
export async function tryPlants(evidence: Evidence, before: readonly Verdict[]): Promise<Tried[]> {
  const tried: Tried[] = [];
  for (const plant of [...IN_THE_DATABASE, ...IN_THE_LOG]) tried.push(await tryPlant(evidence, plant, before));
  return tried;
}
