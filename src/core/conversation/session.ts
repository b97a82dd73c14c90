import { z } from 'zod';

/** One flow on the stack: the node that waits, and what the caller of a sub-flow gets back. */
export const frameSchema = z.strictObject({
  flow: z.string(),
  node: z.string(),
  /** By the key of the question, in the order in which they were given. */
  answers: z.record(z.string(), z.unknown()),
  returnTo: z.string().nullable().default(null),
});

/** The second step of danger: which questions fit her danger. Names of texts. */
const secondStep = z.enum(['D2', 'D2k', 'D2s', 'D2t']);

/**
 * What is remembered between two messages of a conversation. Stored sealed; parsed on every load.
 * `frames` is empty when no flow waits. No flow version is pinned: answers are walked again after a deploy, and what
 * another version of the program kept is left out rather than losing all of it.
 */
export const sessionSchema = z.object({
  frames: z.array(frameSchema).default([]),
  /** How often the waiting question was misunderstood: 1 other words, 2 a human is offered. */
  misses: z.number().int().default(0),
  /** Bubbles of an open question that still gather. */
  gathered: z.array(z.string()).default([]),
  /** The latest moment at which gathered bubbles are read. */
  gatherBy: z.iso.datetime().nullable().default(null),
  /** When she last started or answered the flow that waits. */
  touchedAt: z.iso.datetime().nullable().default(null),
  /** Local to the engine: data a node keeps while it waits or while a need is open. */
  memo: z.record(z.string(), z.unknown()).default({}),
  /** How often the door was shown (A1) since it last opened: 0 never, 1 once, 2 in other words, 3 a human. */
  door: z.number().int().default(0),
  /** What she wrote while the door was shut: never asked again. */
  told: z.array(z.string()).default([]),
  /** The message before, where it may go on in the next: danger is read over both. */
  lately: z.object({ words: z.string(), at: z.iso.datetime() }).nullable().default(null),
  /** Words of which nobody knows yet to which case of this phone they belong. */
  unbound: z.string().nullable().default(null),
  /** Messages whose files wait with such words, or with those of an officer that have no role yet. */
  files: z
    .array(z.strictObject({ message: z.string(), voice: z.boolean(), loose: z.boolean().default(false) }))
    .default([]),
  /** What an officer sent without saying of which case: it waits for the number, and nothing else gives it one. */
  loose: z.string().nullable().default(null),
  /** An officer who is also a reporter: in whose name she talks just now, and until when. */
  hat: z
    .strictObject({ is: z.enum(['own', 'duty']), until: z.iso.datetime() })
    .nullable()
    .default(null),
  /** The lesson that an officer was given for a group last, by its number, and when: how many came may follow without it. */
  taught: z.strictObject({ number: z.number().int(), at: z.iso.datetime() }).nullable().default(null),
  /** An officer's leave as it was read back last, and when: days alone that come soon after correct it. */
  leave: z
    .strictObject({
      at: z.iso.datetime(),
      from: z.iso.datetime().nullable(),
      until: z.iso.datetime().nullable(),
    })
    .nullable()
    .default(null),
  /** Words of an officer who was asked whether they are her own matter or her task. */
  hatless: z.string().nullable().default(null),
  /** A line for the village book that waits for her yes. */
  register: z
    .strictObject({
      kind: z.enum(['departs', 'arrives', 'moves', 'returns']),
      on: z.string().nullable(),
      country: z.string().nullable(),
      placeCode: z.string().nullable(),
      words: z.string(),
    })
    .nullable()
    .default(null),
  /** What waited beside that question: a bare yes or no counts while the same waits, later only SETUJU. */
  registerBeside: z.string().nullable().default(null),
  /** What she reads. */
  language: z.enum(['id', 'en']).default('id'),
  /** What she first wrote plain words in, or chose: from then on only her own wish changes the language. */
  spoke: z.enum(['id', 'en']).nullable().default(null),
  /** Her last pin, as a note, for a question of where that comes soon after. */
  pin: z.object({ note: z.string(), at: z.iso.datetime() }).nullable().default(null),
  /** What she last looked for, for a pin that comes soon after. */
  sought: z.object({ words: z.string(), at: z.iso.datetime() }).nullable().default(null),
  /** It was a wrong number, and we said that we write no more. */
  wrong: z.boolean().default(false),
  /** What she asked before *1*, answered after it; `where` while we asked which country and city she is in. */
  asked: z.enum(['status', 'read_back', 'voice', 'where']).nullable().default(null),
  /** When a free text was last acknowledged; not more than once an hour. */
  thankedAt: z.iso.datetime().nullable().default(null),
  /** When a file alone was last answered: what comes soon after is of the same handful. */
  fileAt: z.iso.datetime().nullable().default(null),
  /** When danger was last answered and passed on; her next words are answers to that. */
  alarmedAt: z.iso.datetime().nullable().default(null),
  /** Which second step fits what she has told, and which she has read. */
  step: z.object({ fits: secondStep, read: secondStep.nullable() }).nullable().default(null),
  /** Why, since the alarm, an answer may not have been hers; each reason is told once (S12). */
  notHers: z.array(z.string()).default([]),
  /** Of which crisis she was given the numbers. */
  crisisTold: z.string().nullable().default(null),
  /** When help was offered in the middle of a lesson and not answered yet. */
  offer: z.iso.datetime().nullable().default(null),
  /** Two readings, one of them danger: she was asked once whether she is well, and nobody is alerted yet (S12). */
  doubt: z.object({ category: z.string(), at: z.iso.datetime() }).nullable().default(null),
  /** Words that opened nothing while her screen was in disguise; a human checks after some (S15). */
  tries: z.number().int().default(0),
  /** What *1* opens is only lessons: somebody stands beside her. */
  decoy: z.boolean().default(false),
  /** An interrupted flow, when she was last in it, and whether it was offered to go on with it (S8: 72 h). */
  parked: z
    .object({ frames: z.array(frameSchema), at: z.iso.datetime(), offered: z.boolean().default(false) })
    .nullable()
    .default(null),
});

export type Frame = z.infer<typeof frameSchema>;
export type SecondStep = z.infer<typeof secondStep>;
export type Session = z.infer<typeof sessionSchema>;

/** A conversation in which no flow waits. */
export const emptySession = (): Session => sessionSchema.parse({});
