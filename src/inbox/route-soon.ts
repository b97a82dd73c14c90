import { addWork } from '../store/queries/outbox.ts';
import type { Unit } from '../store/unit.ts';

/** Somebody is looked for as soon as this transaction is written; asked twice, it is done once. */
export async function routeSoon(unit: Unit, caseId: string): Promise<void> {
  await press(unit, { job: 'route_case', caseId, timer: 'route' });
}

/** It is graver than it looked: somebody above is asked, whoever holds it. */
export async function raiseSoon(unit: Unit, caseId: string): Promise<void> {
  await press(unit, { job: 'raise_case', caseId, timer: 'raise' });
}

/** Whoever may be in danger waits for it: it does not stand in the queue behind a flood. */
async function press(unit: Unit, work: { job: string; caseId: string; timer: string }): Promise<void> {
  const id = await addWork(unit, { ...work, runAt: unit.now });
  unit.press({ id, job: work.job, conversationId: null });
}
