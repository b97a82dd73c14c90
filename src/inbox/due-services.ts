import type { Context } from '../context.ts';
import type { NeedAnswer } from '../core/conversation/need.ts';
import { dueCalls } from '../core/directory/due.ts';
import { latestChecks } from '../store/queries/service-checks.ts';
import type { Unit } from '../store/unit.ts';

/** The call sheet of this moment, a line a service, and the ids of all there are. */
export async function dueServices(
  { content }: Context,
  unit: Unit,
): Promise<Extract<NeedAnswer, { need: 'due_services' }>> {
  const { directory } = content;
  const lines = dueCalls(directory, await latestChecks(unit), unit.now).map(({ country, service, standing }) => ({
    id: service.id,
    line: `${service.id} (${country}, ${standing}): ${service.name} ${service.phones.map(({ number }) => number).join(', ')}`,
  }));
  const known = [...directory.countries.values()].flatMap(({ services }) => services.map(({ id }) => id));
  return { need: 'due_services', lines, known };
}
