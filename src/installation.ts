import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from './config.ts';

/** Where this program is installed. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What people read, as it comes with the program. */
export const FLOWS = resolve(ROOT, 'flows');

/** The data directory of a configuration, as a whole path. */
export const dataDirOf = ({ DATA_DIR }: Config): string => resolve(ROOT, DATA_DIR);

/** The folder with what people read. */
export const flowsDirOf = ({ FLOWS_DIR }: Pick<Config, 'FLOWS_DIR'>): string =>
  FLOWS_DIR ? resolve(FLOWS_DIR) : FLOWS;
