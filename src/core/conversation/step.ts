import type { Event } from './events.ts';
import type { Need, NeedAnswer } from './need.ts';
import type { Session } from './session.ts';

/** What wakes a waiting node: a message, its timer, or the answer to a need it had. */
export type Input =
  | { input: 'message'; text: string; choice: string | null; receivedAt: Date }
  | { input: 'timeout'; timer: string }
  | { input: 'answer'; answer: NeedAnswer };

/** One move of the engine: what happened, the session after it, and where it goes from there: `walk` is over the answers of its running flow. */
export type Step = { events: Event[]; session: Session } & (
  | { goto: string }
  | { wait: true }
  | { need: Need }
  | { call: string; args: Record<string, unknown>; returns: string }
  | { walk: true }
  | { end: true }
);
