import { addWork } from '../store/queries/outbox.ts';
import type { Unit } from '../store/unit.ts';

/** Somebody is looked for as soon as this transaction is written; asked twice, it is done once. */
export async function routeSoon(unit: Unit, caseId: string): Promise<void> {
  await addWork(unit, { job: 'route_case', caseId, runAt: unit.now, timer: 'route' });
}

/** It is graver than it looked: somebody above is asked, whoever holds it. */
export async function raiseSoon(unit: Unit, caseId: string): Promise<void> {
  await addWork(unit, { job: 'raise_case', caseId, runAt: unit.now, timer: 'raise' });
}
