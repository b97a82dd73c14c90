import { eq } from 'drizzle-orm';
import { DEFAULT_PLAN, type Plan, planSchema } from '../../core/contact/plan.ts';
import { rowBy } from '../rows.ts';
import { people } from '../tables/index.ts';
import type { Unit } from '../unit.ts';

const spot = (personId: string) => ({ column: 'people.plan', row: personId });

const personOf = rowBy(people, people.id);

/** How a person may be reached; the default of S14 where she was never asked, was erased, or the plan is damaged. */
export async function readPlan(unit: Unit, personId: string): Promise<Plan> {
  const row = await personOf(unit.tx, personId);
  const json = await unit.vault.open(personId, spot(personId), row?.plan ?? null);
  const read = json === null ? null : planSchema.safeParse(JSON.parse(json));
  return read?.success ? read.data : DEFAULT_PLAN;
}

/** Keeps it sealed. */
export async function savePlan(unit: Unit, personId: string, plan: Plan): Promise<void> {
  const sealed = await unit.vault.seal(personId, spot(personId), JSON.stringify(planSchema.parse(plan)));
  await unit.tx.update(people).set({ plan: sealed }).where(eq(people.id, personId));
}
