import { z } from 'zod';
import { CATEGORIES, INTENTS, SEVERITIES } from './assessment.ts';

/** What the surroundings of a sign say about it. */
export const MARKS = [
  'ended',
  'settled',
  'past',
  'present',
  'story',
  'hypothetical',
  'question',
  'asks',
  'plea',
  'watched',
  'silence',
  'family',
  'officer',
  'other',
  'worker',
  'cheerful',
  'retracted',
  'soon',
  'real',
] as const;

const name = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a name is small letters, digits and -');
const text = z.string().min(1);
/** A list as people write it: words parted by commas, or a YAML list. */
const list = z.union([
  z.string().transform((written) =>
    written
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  ),
  z.array(text),
]);
const groups = z.record(name, list);

const sign = z.strictObject({
  name,
  when: z.array(text).min(1),
  unless: list.default([]),
  category: z.enum(CATEGORIES).optional(),
  also: list.pipe(z.array(z.enum(CATEGORIES))).default([]),
  danger: z.enum(['now', 'doubt', 'hint', 'no']).default('no'),
  severity: z.enum(SEVERITIES).optional(),
  intent: z.enum(INTENTS).optional(),
  weight: z.number().default(1),
  topic: z.boolean().default(false),
  /** Told plainly of oneself or one's own, or plainly looked up: the small model may not take it for something else. */
  told: z.boolean().default(false),
  /** Names of signs that words of this one are rather not, where both have some of them. */
  rather: list.default([]),
  mark: z.enum(MARKS).optional(),
  /** Negation, "dulu", "kalau" do not touch it: the pattern has said it all. */
  stands: z.boolean().default(false),
  /** From this many days on it is `high`. */
  highFromDays: z.number().int().positive().optional(),
  /** Only when nothing else is in the message. */
  whole: z.boolean().default(false),
});

const combination = z.strictObject({
  name,
  all: z.array(name).default([]),
  some: z.array(name).default([]),
  atLeast: z.number().int().positive().default(1),
  category: z.enum(CATEGORIES),
  danger: z.enum(['now', 'doubt']),
  severity: z.enum(SEVERITIES).default('critical'),
});

/** One file of flows/danger: every section is optional, nothing else is allowed. */
export const lexiconFile = z.strictObject({
  about: text,
  category: z.enum(CATEGORIES).optional(),
  roots: groups.default({}),
  words: groups.default({}),
  /** Words by what they are about: only the small model looks at these. */
  fields: groups.default({}),
  idioms: list.default([]),
  signs: z.array(sign).default([]),
  combinations: z.array(combination).default([]),
  countries: z.record(z.string().regex(/^[A-Z]{2}$/), list).default({}),
  abbreviations: z.record(z.string(), list).default({}),
  emoji: z.record(z.string(), text).default({}),
  capitals: z.record(z.string(), text).default({}),
  plain: z.array(text).default([]),
});

export type LexiconFile = z.infer<typeof lexiconFile>;
export type Sign = z.infer<typeof sign>;
export type Combination = z.infer<typeof combination>;
export type Mark = (typeof MARKS)[number];
