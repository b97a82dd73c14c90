import type { Context } from '../context.ts';
import type { NeedAnswer } from '../core/conversation/need.ts';
import { callable, dueCalls } from '../core/directory/due.ts';
import { latestChecks } from '../store/queries/service-checks.ts';
import type { Unit } from '../store/unit.ts';

/** Why it is on the sheet, in words. */
const WHY = {
  not_checked: 'VS1',
  disputed: 'VS1',
  sourced: 'VS2',
  wrong: 'VS3',
  checked: 'VS4',
  expired: 'VS1',
} as const;

/** The call sheet of this moment, a line a number, and the ids of all there are. */
export async function dueServices(
  { content }: Context,
  unit: Unit,
): Promise<Extract<NeedAnswer, { need: 'due_services' }>> {
  const { directory, texts } = content;
  const checks = await latestChecks(unit);
  const lines = dueCalls(directory, checks, unit.now).map(({ country, id, name, number, standing, silent }) => {
    const why = texts.say(silent ? 'VS5' : WHY[standing]);
    return { id, line: `${id} (${country}, ${why}): ${name} ${number ?? texts.say('VS6')}` };
  });
  return { need: 'due_services', lines, known: callable(directory).map(({ id }) => id) };
}
