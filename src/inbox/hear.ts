import type { Inbound } from '../core/conversation/message.ts';
import type { Heard } from '../core/conversation/scene.ts';
import { pinNote } from '../core/conversation/texts/our-notes.ts';
import type { Conversation } from '../store/queries/conversations.ts';
import { type Message, readInbound } from '../store/queries/messages.ts';
import type { Unit } from '../store/unit.ts';

/** What was heard, and the provider's id of our message it answers. */
export interface HeardMessage {
  heard: Heard;
  replyTo: string | null;
  account: string | null;
}

/** WhatsApp's stickers are the only files of this type: they show nothing. */
const STICKER = 'image/webp';
const filesOf = ({ media }: Inbound): Inbound['media'] => media.filter(({ type }) => type !== STICKER);

/** What a reader hears of a message. */
export const asHeard = (inbound: Inbound, receivedAt: Date): Heard => ({
  text: [inbound.text, pinNote(inbound.location)].filter(Boolean).join(' '),
  choice: inbound.choice,
  receivedAt: inbound.at ?? receivedAt,
  media: filesOf(inbound).length,
  voice: inbound.media.some((file) => file.type.startsWith('audio/')),
  sticker: inbound.text.trim() === '' && inbound.media.length > 0 && filesOf(inbound).length === 0,
  call: inbound.call,
  optOut: inbound.optOut,
  joined: false,
});

/** Opens a stored message; null when its owner was erased meanwhile. */
export async function hear(unit: Unit, conversation: Conversation, message: Message): Promise<HeardMessage | null> {
  const inbound = await readInbound(unit, conversation.personId, message);
  if (!inbound) return null;
  const { replyTo, account = null } = inbound;
  return { heard: asHeard(inbound, message.receivedAt), replyTo, account };
}

/** Several bubbles as one message. */
export const joined = (bubbles: readonly string[], receivedAt: Date): Heard => ({
  text: bubbles.join(' '),
  choice: null,
  receivedAt,
  media: 0,
  voice: false,
  call: false,
  optOut: null,
  joined: true,
});
