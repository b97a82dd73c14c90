import { parse } from 'yaml';
import { z } from 'zod';
import { COMMANDS } from './types.ts';

const word = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const list = word.transform((words) => words.split(/\s+/).filter((one) => one !== ''));
const phrases = z.array(word);

const rule = z.strictObject({
  command: z.enum([...COMMANDS, 'send']),
  when: phrases.min(1),
  unless: phrases.default([]),
  nowhere: phrases.default([]),
  by: z.literal('me').optional(),
  number: z.literal('none').optional(),
});

const schema = z.strictObject({
  spelling: z.record(z.string(), list),
  not_typos: list,
  fillers: list,
  ignore: phrases,
  talk: list,
  splitters: list,
  groups: z.intersection(z.record(z.string(), list), z.object({ me: list, them: list, what: list, indirect: list })),
  numbers: z.strictObject({
    case_words: list,
    claim_before: list,
    money_after: list,
    count_after: list,
    people_after: list,
    bridges: list,
    leads: list,
    joins: list,
    digits: z.record(z.string().regex(/^\d$/), list),
  }),
  commands: z.array(rule).min(1),
});

/** The words of `flows/officers/`: how officers write and what each command sounds like. */
export type OfficerWords = z.infer<typeof schema>;
export type CommandRule = OfficerWords['commands'][number];

/** Joins the YAML texts of `flows/officers/` (each holds some of the top-level keys). Throws a ZodError or YAML error that names the place. */
export const parseOfficerWords = (yamlTexts: readonly string[]): OfficerWords =>
  schema.parse(Object.assign({}, ...yamlTexts.map((text) => parse(text, { maxAliasCount: 100 }))));
