import { readKept, writeKept } from '../../store/queries/kept.ts';
import type { Applier } from '../applying.ts';
import { keptSchema } from '../kept-answers.ts';
import { cancelReminders, planReminders } from '../reminders.ts';

/** What was kept before stays, unless it is answered anew. */
export const answersKept: Applier<'answers_kept'> = async (unit, { name, values }, { conversation }) => {
  const before = await readKept(unit, conversation, name, keptSchema);
  await writeKept(unit, conversation, name, { ...before, ...values });
};

/** The date of this kind is another from now on, and so are its reminders. */
export const dateKept: Applier<'date_kept'> = async (unit, { what, date }, { conversation }) => {
  const before = await readKept(unit, conversation, 'tanggal', keptSchema);
  await writeKept(unit, conversation, 'tanggal', { ...before, [what]: date });
  await planReminders(unit, conversation, { what, date });
};

/** She does not leave after all: the date is gone, and so are its reminders. */
export const dateForgotten: Applier<'date_forgotten'> = async (unit, { what }, { conversation }) => {
  const { [what]: _gone, ...others } = await readKept(unit, conversation, 'tanggal', keptSchema);
  await writeKept(unit, conversation, 'tanggal', others);
  await cancelReminders(unit, conversation.id, what);
};
