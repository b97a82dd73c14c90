import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Diagnosis, look, ok, wrong } from '../../diagnosis.ts';
import { dataDirOf } from '../../installation.ts';
import type { Examination } from './examination.ts';

const GIB = 2 ** 30;
/** PostgreSQL stops at the last byte, and needs room to start again. */
const TOO_LITTLE = GIB;
const LITTLE = 5 * GIB;

/** What free bytes mean. */
export function judge(free: number): Diagnosis {
  const says = `${(free / GIB).toFixed(1)} GiB free`;
  const mend = 'Make room: old backups, logs, or a larger disk. A full disk answers 503 and takes no message.';
  if (free < TOO_LITTLE) return wrong(says, mend);
  return free < LITTLE ? look(says, mend) : ok(says);
}

const existing = (path: string): string => (existsSync(path) ? path : existing(dirname(path)));

/** Room on the disk of the data directory. */
export const disk: Examination = {
  name: 'disk',
  mend: 'DATA_DIR must be a folder that this account may enter.',
  async examine(config) {
    const { bavail, bsize } = await statfs(existing(dataDirOf(config)));
    return [judge(bavail * bsize)];
  },
};
