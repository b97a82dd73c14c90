import { readdirSync, readFileSync } from 'node:fs';
import { createOfficerReader } from '../../../src/core/officers/officer-reader.ts';
import { parseOfficerWords } from '../../../src/core/officers/officer-words.ts';

const WORDS = new URL('../../../flows/officers/', import.meta.url);

/** The YAML texts of flows/officers. */
export const yamlTexts = readdirSync(WORDS).map((name) => readFileSync(new URL(name, WORDS), 'utf8'));

/** The reader as it runs. */
export const read = createOfficerReader(parseOfficerWords(yamlTexts));

/** One labelled message; `command` is one of the labels the command line prints. */
export type Labelled = { text: string; command: string; case_ref: string | null; relay?: string };

/** Labelled messages beside this file. */
export const labelled = (name: string): Labelled[] =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Labelled);
