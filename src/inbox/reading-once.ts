import type { Content, Context } from '../context.ts';

/** The same context for one turn: a text that was read for danger or a place is not read again, whoever asks. */
export function readingOnce(ctx: Context): Context {
  const { assess, findPlace } = ctx.content;
  const assessed = new Map<string, ReturnType<Content['assess']>>();
  const found = new Map<string, ReturnType<Content['findPlace']>>();
  return {
    ...ctx,
    content: {
      ...ctx.content,
      assess: (text, channel) => once(assessed, `${channel} ${text}`, () => assess(text, channel)),
      findPlace: (text) => once(found, text, () => findPlace(text)),
    },
  };
}

function once<T>(known: Map<string, T>, key: string, read: () => T): T {
  const before = known.get(key);
  if (before !== undefined) return before;
  const reading = read();
  known.set(key, reading);
  return reading;
}
