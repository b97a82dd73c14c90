import { hourOn } from '../../core/contact/local-time.ts';
import { DATES, type DateName, remindersOf } from '../../core/learning/dates.ts';
import { readKept, writeKept } from '../../store/queries/kept.ts';
import { addWork, cancelTimer } from '../../store/queries/outbox.ts';
import type { Applier } from '../applying.ts';
import { zoneOfHer } from '../her-zones.ts';
import { keptSchema } from '../kept-answers.ts';

/** What was kept before stays, unless it is answered anew. */
export const answersKept: Applier<'answers_kept'> = async (unit, { name, values }, { conversation }) => {
  const before = await readKept(unit, conversation, name, keptSchema);
  await writeKept(unit, conversation, name, { ...before, ...values });
};

const timerOf = (what: DateName, before: number): string => `date/${what}/${before}`;
/** Nobody is reminded in the night, nor before she is up. */
const HOUR = 9;

/** Reminders of an earlier date of this kind are taken back; those of the new one are rows, so that they outlive restarts. */
export const dateKept: Applier<'date_kept'> = async (unit, { what, date }, { conversation }) => {
  const before = await readKept(unit, conversation, 'tanggal', keptSchema);
  await writeKept(unit, conversation, 'tanggal', { ...before, [what]: date });
  const conversationId = conversation.id;
  for (const days of DATES[what]) await cancelTimer(unit, { conversationId, timer: timerOf(what, days) });
  const zone = await zoneOfHer(unit, conversation);
  for (const reminder of remindersOf(what, date, unit.now)) {
    const runAt = hourOn(reminder.day, HOUR, zone);
    await addWork(unit, { job: 'remind_date', conversationId, runAt, timer: timerOf(what, reminder.before) });
  }
};
