import type { Context } from '../context.ts';
import type { NeedAnswer } from '../core/conversation/need.ts';
import type { World } from '../core/conversation/reader.ts';
import { withPinned } from '../core/directory/pinned.ts';
import type { Conversation } from '../store/queries/conversations.ts';
import { timeOrderedId } from '../store/time-ordered-id.ts';

const BILLION = 1_000_000_000;

/** What a turn of this conversation may use: content, clock, ids and randomness. */
export function worldFor(
  ctx: Context,
  conversation: Conversation,
  at: { now: Date; answers: readonly NeedAnswer[] },
): World {
  const { texts, flows, readOfficer, relation, isWord, assess, findPlace, institutions, directory, steps } =
    ctx.content;
  const { channel, role } = conversation;
  return {
    texts,
    flows,
    readOfficer,
    relation,
    isWord,
    institutions,
    directory,
    stepsFor: (category) => (Object.hasOwn(steps, category) ? steps[category] : undefined),
    answers: at.answers,
    quietMs: ctx.config.QUIET_SECONDS * 1000,
    env: {
      now: at.now,
      random: () => ctx.randomBelow(BILLION) / BILLION,
      id: timeOrderedId,
      channel,
      role,
      stopped: conversation.optedOutAt !== null,
      brand: ctx.config.HELPLINE_NAME,
      language: 'id',
      // A family's pin says where the family is.
      assess: (text) =>
        role === 'worker' ? withPinned(assess(text, channel), text, directory.lookUp) : assess(text, channel),
      findPlace,
    },
  };
}
