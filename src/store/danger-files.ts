import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LexiconText } from '../core/danger/lexicon.ts';

/** The word lists of flows/danger and the weights of the small model, in the order of their names. */
export function readDangerFiles(dir: string): LexiconText[] {
  return readdirSync(dir)
    .filter((name) => name.endsWith('.yaml') || name.endsWith('.json'))
    .sort()
    .map((name) => ({ path: join(dir, name), text: readFileSync(join(dir, name), 'utf8') }));
}
