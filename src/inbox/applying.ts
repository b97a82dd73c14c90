import type { Context } from '../context.ts';
import type { Event, EventOf } from '../core/conversation/events.ts';
import type { Conversation } from '../store/queries/conversations.ts';
import type { Said } from '../store/queries/outbox-messages.ts';
import type { Unit } from '../store/unit.ts';

/** In whose conversation events happened, and in answer to which message. */
export interface Applying {
  ctx: Context;
  conversation: Conversation;
  messageId: string | null;
  /** Hears what is said to her, as it is put into the outbox. */
  said?: (message: Said) => void;
}

/** Writes what one type of event means. */
export type Applier<T extends Event['type']> = (unit: Unit, event: EventOf<T>, on: Applying) => Promise<void>;

/** One applier a type: a forgotten one does not compile. */
export type Appliers = { [T in Event['type']]: Applier<T> };

/** The world moved between the scene and the write: the turn is taken again at once. */
export class Conflict extends Error {
  override name = 'Conflict';
}
