import { fileURLToPath } from 'node:url';
import { createAssessor } from '../../../src/core/danger/assess.ts';
import { parseLexicon } from '../../../src/core/danger/lexicon.ts';
import { readDangerFiles } from '../../../src/store/danger-files.ts';

const files = readDangerFiles(fileURLToPath(new URL('../../../flows/danger', import.meta.url)));

/** The word lists as they are shipped. */
export const lexicon = parseLexicon(files);

/** The word lists without the small model: what people edit, alone. */
export const wordsOnly = parseLexicon(files.filter(({ path }) => path.endsWith('.yaml')));

export const assess = createAssessor(lexicon);
export const assessByWords = createAssessor(wordsOnly);
