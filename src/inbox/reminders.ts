import { hourOn } from '../core/contact/local-time.ts';
import { DATE_NAMES, DATES, type DateName, lastDayOf, remindersOf } from '../core/learning/dates.ts';
import type { Conversation } from '../store/queries/conversations.ts';
import { addWork, cancelTimer } from '../store/queries/outbox.ts';
import type { Unit } from '../store/unit.ts';
import { zoneOfHer } from './her-zones.ts';
import { readAnswers } from './kept-answers.ts';

/** Nobody is reminded in the night, nor before she is up. */
const HOUR = 9;

const timerOf = (what: DateName, before: number): string => `date/${what}/${before}`;
const isDateName = (name: string | undefined): name is DateName => DATE_NAMES.includes(name as DateName);

/** What she keeps of her dates, by what they are. */
const datesOf = async (unit: Unit, conversation: Conversation): Promise<[DateName, string][]> =>
  Object.entries(await readAnswers(unit, conversation, 'tanggal')).flatMap(([what, date]) =>
    isDateName(what) && typeof date === 'string' ? [[what, date]] : [],
  );

/** Reminders of an earlier date of this kind are taken back; those of the new one are rows, so that they outlive restarts. */
export async function planReminders(
  unit: Unit,
  conversation: Conversation,
  { what, date }: { what: DateName; date: string },
): Promise<void> {
  const conversationId = conversation.id;
  await cancelReminders(unit, conversationId, what);
  const zone = await zoneOfHer(unit, conversation);
  for (const reminder of remindersOf(what, date, unit.now)) {
    const runAt = hourOn(reminder.day, HOUR, zone);
    await addWork(unit, { job: 'remind_date', conversationId, runAt, timer: timerOf(what, reminder.before) });
  }
}

/** All that she noted, from now on. */
export async function planAllReminders(unit: Unit, conversation: Conversation): Promise<void> {
  for (const [what, date] of await datesOf(unit, conversation)) await planReminders(unit, conversation, { what, date });
}

/** Takes back the reminders of one kind of date. */
export async function cancelReminders(unit: Unit, conversationId: string, what: DateName): Promise<void> {
  for (const before of DATES[what]) await cancelTimer(unit, { conversationId, timer: timerOf(what, before) });
}

/** Until when the reminder of this timer is of use: its date; null where she keeps none of its kind. */
export async function usefulUntil(unit: Unit, conversation: Conversation, timer: string | null): Promise<Date | null> {
  const [, what] = (timer ?? '').split('/');
  const date = (await datesOf(unit, conversation)).find(([name]) => name === what)?.[1];
  return date === undefined ? null : lastDayOf(date);
}
