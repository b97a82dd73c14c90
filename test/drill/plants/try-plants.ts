import type { Sql } from 'postgres';
import { audit } from '../audit/index.ts';
import type { Evidence } from '../evidence.ts';
import { IN_THE_DATABASE } from './in-the-database.ts';
import { IN_THE_LOG } from './in-the-log.ts';
import type { Plant } from './plant.ts';

class RolledBack extends Error {}

export interface Tried {
  name: string;
  found: boolean;
}

/** Wrong things of the promise that a plant breaks. */
async function wrongs(evidence: Evidence, foundBy: string): Promise<number> {
  return (await audit(evidence)).find(({ name }) => name === foundBy)?.wrong.length ?? 0;
}

async function tryPlant(evidence: Evidence, { name, foundBy, put }: Plant): Promise<Tried> {
  const before = await wrongs(evidence, foundBy);
  let found = false;
  const planted = evidence.sql.begin(async (tx) => {
    // Events only grow, and rows point at each other: a bug would not ask either.
    await tx`set local session_replication_role = replica`;
    found = (await wrongs(await put({ ...evidence, sql: tx as unknown as Sql }), foundBy)) > before;
    throw new RolledBack();
  });
  await planted.catch((error) => {
    if (!(error instanceof RolledBack)) throw error;
  });
  return { name, found };
}

/** Each bug alone, put into what is left of a drill: does the auditor see more than it saw before? */
export async function tryPlants(evidence: Evidence): Promise<Tried[]> {
  const tried: Tried[] = [];
  for (const plant of [...IN_THE_DATABASE, ...IN_THE_LOG]) tried.push(await tryPlant(evidence, plant));
  return tried;
}
