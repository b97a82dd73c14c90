import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LexiconText } from '../core/danger/lexicon.ts';

/** The YAML files of flows/danger, in the order of their names. */
export function readDangerFiles(dir: string): LexiconText[] {
  return readdirSync(dir)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ path: join(dir, name), text: readFileSync(join(dir, name), 'utf8') }));
}
