import type { Context } from '../context.ts';
import type { NeedAnswer } from '../core/conversation/need.ts';
import { callableIds, dueCalls } from '../core/directory/due.ts';
import { latestChecks } from '../store/queries/service-checks.ts';
import type { Unit } from '../store/unit.ts';

/** The call sheet of this moment, a line a service, and the ids of all there are. */
export async function dueServices(
  { content }: Context,
  unit: Unit,
): Promise<Extract<NeedAnswer, { need: 'due_services' }>> {
  const { directory } = content;
  const lines = dueCalls(directory, await latestChecks(unit), unit.now).map(
    ({ country, id, name, numbers, standing }) => ({
      id,
      line: `${id} (${country}, ${standing}): ${name} ${numbers.join(', ') || '(belum ada nomor: tolong carikan)'}`,
    }),
  );
  return { need: 'due_services', lines, known: callableIds(directory) };
}
