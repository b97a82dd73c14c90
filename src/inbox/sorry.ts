import type { Context } from '../context.ts';
import type { Event } from '../core/conversation/events.ts';
import { reply } from '../core/conversation/reader.ts';

/** One kind line to whoever waits for an answer that we could not make, in the language she reads. */
export const sorryFor = ({ content: { texts } }: Context): Event =>
  reply(texts.say('F1'), { english: texts.in('en').say('F1') });
