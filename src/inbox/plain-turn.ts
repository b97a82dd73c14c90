import type { Event } from '../core/conversation/events.ts';
import type { Inbound } from '../core/conversation/message.ts';
import type { NeedAnswer } from '../core/conversation/need.ts';
import type { Scene } from '../core/conversation/scene.ts';
import type { Conversation } from '../store/queries/conversations.ts';
import { Alone, type Unit } from '../store/unit.ts';
import { whyStranger } from './why-stranger.ts';

/** Written to her own conversation and nowhere else: no case, no officer, no lock but the conversation's. */
const PLAIN: ReadonlySet<Event['type']> = new Set([
  'message_said',
  'role_learned',
  'door_opened',
  'door_closed',
  'lesson_answered',
  'lessons_restarted',
  'answers_kept',
  'timer_set',
  'timer_cleared',
]);

/** Looked up in what is hers alone. */
const PLAIN_NEEDS: ReadonlySet<NeedAnswer['need']> = new Set([
  'kept',
  'learning',
  'due_services',
  'programmes',
  'company',
]);

/** In a shared unit only who may write nothing but her own conversation goes on; everybody else takes her turn alone. */
export function mustBePlain(unit: Unit, conversation: Conversation, inbound: Pick<Inbound, 'account'>): void {
  if (!unit.shared) return;
  const { role, strangerAt, quietAt } = conversation;
  // Whatever ends a silence ends it by the other channel too.
  if (role === 'officer' || strangerAt !== null || quietAt !== null || whyStranger(unit, conversation, inbound))
    throw new Alone();
}

/** No case, no question, no officer: what such a turn writes touches nobody else. */
export function mustBeFree(unit: Unit, { cases, recent, questions, officer, invited }: Scene): void {
  if (!unit.shared) return;
  if (officer || invited || cases.length + recent.length + questions.length > 0) throw new Alone();
}

/** A wish for silence counts for the other channel of her number too. */
const isPlain = (event: Event): boolean =>
  PLAIN.has(event.type) &&
  !(event.type === 'message_said' && (event.to || event.caseId || event.asks)) &&
  !(event.type === 'door_closed' && event.quiet);

/** Before anything is written: a turn that does more is taken alone. */
export function mustWritePlain(unit: Unit, events: readonly Event[]): void {
  if (unit.shared && !events.every(isPlain)) throw new Alone();
}

/** Before it is looked up. */
export function mustNeedPlain(unit: Unit, need: NeedAnswer['need']): void {
  if (unit.shared && !PLAIN_NEEDS.has(need)) throw new Alone();
}
