import { readConversation } from '../../store/queries/conversations.ts';
import { readOfficer } from '../../store/queries/officers.ts';
import { addMessage, saysAlready } from '../../store/queries/outbox-messages.ts';
import { addAsk, readAsks, setDay, settleAsk } from '../../store/queries/village.ts';
import type { Unit } from '../../store/unit.ts';
import type { Applier, Applying } from '../applying.ts';
import { languageOf } from '../session.ts';
import { isHers, readersOf } from '../village.ts';
import { inGroups } from '../village-groups.ts';

/** What is told waits so long: of several at once one line says all. */
const TOGETHER_MS = 15 * 60_000;

/** A line that comes by day, through the gate, says nothing of what was left, and is said once. */
async function tell(unit: Unit, on: Applying, conversationId: string, name: 'U5' | 'U6'): Promise<void> {
  const conversation = await readConversation(unit, conversationId);
  const { personId } = conversation;
  const text = on.ctx.content.texts.in(await languageOf(unit, conversation)).say(name);
  if (await saysAlready(unit, conversationId, text)) return;
  await addMessage(unit, {
    conversationId,
    caseId: null,
    officerId: null,
    purpose: 'follow_up',
    urgent: false,
    inReplyTo: null,
    expiresAt: null,
    runAt: new Date(unit.now.getTime() + TOGETHER_MS),
    keyOwner: personId,
    body: { text, options: [], template: null },
  });
}

/** Who answers for that village hears that something was left, not what and not by whom. */
export const villageAskLeft: Applier<'village_ask_left'> = async (unit, { kind, village, words }, on) => {
  await addAsk(unit, on.conversation, { villageCode: village, kind, words });
  for (const { conversationId } of await readersOf(unit, village)) await tell(unit, on, conversationId, 'U5');
};

/** Only of her own village; who left it hears that there is an answer. */
export const villageAskSettled: Applier<'village_ask_settled'> = async (unit, event, on) => {
  const { areaCode } = await readOfficer(unit, event.officerId);
  const { state, joinedTo, words } = event;
  const result = { state, joinedTo, reply: words === '' ? null : words };
  const row = await settleAsk(unit, { villageCode: areaCode, number: event.number }, result);
  if (!row) return;
  const rows = await readAsks(unit, { villageCode: areaCode });
  const group = inGroups(rows).find((one) => one.row.number === row.number);
  // What was joined to it stands as it does: whoever left that has news too.
  for (const one of [row, ...(group?.joined ?? [])]) {
    const writer = await readConversation(unit, one.conversationId);
    if (isHers(one, writer)) await tell(unit, on, writer.id, 'U6');
  }
};

/** Meetings are in the morning, proposals are taken until the end of that day, both in western time. */
export const villageDaySet: Applier<'village_day_set'> = async (unit, { what, date, officerId }) => {
  const { areaCode } = await readOfficer(unit, officerId);
  const day =
    what === 'meets' ? { meetsAt: new Date(`${date}T02:00:00Z`) } : { closesAt: new Date(`${date}T17:00:00Z`) };
  await setDay(unit, areaCode, day);
};
