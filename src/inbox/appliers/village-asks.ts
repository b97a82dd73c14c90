import { readConversation } from '../../store/queries/conversations.ts';
import { readOfficer } from '../../store/queries/officers.ts';
import { addAsk, readAsks, setDay, settleAsk } from '../../store/queries/village.ts';
import type { Applier } from '../applying.ts';
import { answerCame, awaitAnswer } from '../ask-unanswered.ts';
import { notToldByDay, tellByDay } from '../tell-by-day.ts';
import { isHers, readersOf } from '../village.ts';
import { inGroups } from '../village-groups.ts';

/** Who answers for that village hears that something was left, not what and not by whom. */
export const villageAskLeft: Applier<'village_ask_left'> = async (unit, { kind, village, words }, on) => {
  const id = await addAsk(unit, on.conversation, { villageCode: village, kind, words });
  // Proposals wait for the village's meeting.
  if (kind !== 'proposal') await awaitAnswer(unit, { id, conversationId: on.conversation.id });
  for (const { conversationId } of await readersOf(unit, village))
    await tellByDay(unit, on, { conversationId, name: 'U5' });
};

/** Only of her own village; who left it hears that there is an answer. */
export const villageAskSettled: Applier<'village_ask_settled'> = async (unit, event, on) => {
  const { areaCode } = await readOfficer(unit, event.officerId);
  const { state, joinedTo, words } = event;
  const result = { state, joinedTo, reply: words === '' ? null : words };
  const row = await settleAsk(unit, { villageCode: areaCode, number: event.number }, result);
  if (!row) return;
  await answerCame(unit, row);
  const rows = await readAsks(unit, { villageCode: areaCode });
  if (!rows.some(({ state }) => state === 'open'))
    for (const { conversationId } of await readersOf(unit, areaCode))
      await notToldByDay(unit, on, { conversationId, name: 'U5' });
  const group = inGroups(rows).find((one) => one.row.number === row.number);
  // What was joined to it stands as it does: whoever left that has news too.
  for (const one of [row, ...(group?.joined ?? [])]) {
    const writer = await readConversation(unit, one.conversationId);
    if (isHers(one, writer)) await tellByDay(unit, on, { conversationId: writer.id, name: 'U6' });
  }
};

/** A meeting counts as in the morning, whatever hour was said; proposals are taken until the end of that day, both in western time. */
export const villageDaySet: Applier<'village_day_set'> = async (unit, { what, date, how, officerId }) => {
  const { areaCode, conversationId } = await readOfficer(unit, officerId);
  const { personId: by } = await readConversation(unit, conversationId);
  const meets = { meetsAt: new Date(`${date}T02:00:00Z`), how, by };
  await setDay(unit, areaCode, what === 'meets' ? meets : { closesAt: new Date(`${date}T17:00:00Z`) });
};
