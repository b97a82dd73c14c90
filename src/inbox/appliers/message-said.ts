import type { EventOf, Receiver } from '../../core/conversation/events.ts';
import { splitForSms } from '../../core/sms/split.ts';
import { readCase, reporterOf } from '../../store/queries/cases.ts';
import { type Conversation, readConversation } from '../../store/queries/conversations.ts';
import { readOfficer } from '../../store/queries/officers.ts';
import { addMessage, type MessageBody } from '../../store/queries/outbox-messages.ts';
import { addQuestion, endQuestions } from '../../store/queries/questions.ts';
import type { Unit } from '../../store/unit.ts';
import type { Applier, Applying } from '../applying.ts';
import { OF_HOLDER } from '../scene.ts';
import { languageOf } from '../session.ts';

/** A reply that waited longer than that would reach a phone that may be in other hands (S14). */
const REPLY_MS = 30 * 60_000;

async function receiverOf(unit: Unit, to: Receiver | undefined, on: Applying): Promise<Conversation> {
  if (!to) return on.conversation;
  if ('reporterOf' in to) return reporterOf(unit, await readCase(unit, to.reporterOf));
  return readConversation(unit, (await readOfficer(unit, to.officer)).conversationId);
}

const expiry = (event: EventOf<'message_said'>, now: Date): Date | null =>
  event.expiresAt ?? (event.purpose === 'reply' ? new Date(now.getTime() + REPLY_MS) : null);

/** Who practises is told so in each message, also where the template says it. */
function asPractice(event: EventOf<'message_said'>): EventOf<'message_said'> {
  const [number, isi] = event.template ?? [];
  const template = number && isi ? { template: [number, `LATIHAN: ${isi}`] } : {};
  return { ...event, text: `LATIHAN: ${event.text}`, ...template };
}

/** Officers' words to whoever chose English reach her in English. */
async function inReadersLanguage(
  unit: Unit,
  event: EventOf<'message_said'>,
  receiver: Conversation,
): Promise<EventOf<'message_said'>> {
  const { english } = event;
  return english && (await languageOf(unit, receiver)) === 'en' ? { ...event, text: english } : event;
}

/** A message goes to the outbox with its words sealed; a question it asks is kept open until a digit answers it. */
export const messageSaid: Applier<'message_said'> = async (unit, event, on) => {
  await say(unit, event, on);
};

/** One message as it is put into the outbox, in this wording. */
type Worded = Omit<MessageBody, 'template'>;

/** What goes to an SMS phone that did not just write is cut to its size too; what may be answered stands in the last. */
function partsFor({ channel }: Conversation, said: EventOf<'message_said'>): Worded[] {
  const { text: whole, options } = said;
  const texts = channel === 'sms' && said.to && !said.template ? splitForSms(whole) : [whole];
  if (texts.length === 1) return [{ text: whole, options }];
  return texts.map((text, at) => ({ text, whole, options: at === texts.length - 1 ? options : [] }));
}

/** The same. @returns its last row in the outbox */
export async function say(unit: Unit, event: EventOf<'message_said'>, on: Applying): Promise<string> {
  const receiver = await receiverOf(unit, event.to, on);
  const officerId = event.to && 'officer' in event.to ? event.to.officer : null;
  const caseId = event.caseId ?? null;
  const practice = caseId !== null && (await readCase(unit, caseId)).practice;
  const said = await inReadersLanguage(unit, event, receiver);
  const worded = practice ? asPractice(said) : said;
  let outboxId = '';
  for (const part of partsFor(receiver, worded)) {
    const message = await addMessage(unit, {
      conversationId: receiver.id,
      caseId,
      officerId,
      purpose: event.purpose,
      urgent: event.urgent ?? false,
      inReplyTo: event.to ? null : on.messageId,
      expiresAt: expiry(event, unit.now),
      runAt: unit.now,
      keyOwner: caseId ?? receiver.personId,
      body: { ...part, template: worded.template ?? null },
    });
    on.said?.(message);
    outboxId = message.row.id;
  }
  if (event.asks && caseId) {
    const alarm = event.asks === 'alarm';
    const kind = event.asks === 'alarm' ? 'alert' : event.asks;
    const until = event.until ?? null;
    // Asked again of the same case it is one question: a bare digit must not find two.
    if (OF_HOLDER.has(kind)) await endQuestions(unit, { caseId, kind }, 'expired');
    await addQuestion(unit, { conversationId: receiver.id, caseId, officerId, outboxId, kind, alarm, until });
  }
  return outboxId;
}
