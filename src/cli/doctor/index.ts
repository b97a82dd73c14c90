import type { Config } from '../../config.ts';
import type { Diagnosis } from '../../diagnosis.ts';
import { withDesk } from '../desk/open-desk.ts';
import { channels } from './channels.ts';
import { content } from './content.ts';
import { database } from './database.ts';
import { directory } from './directory.ts';
import { disk } from './disk.ts';
import { type Examination, examine, type Inward, thrown } from './examination.ts';
import { keys } from './keys.ts';
import { queue } from './queue.ts';
import { roster } from './roster.ts';
import { web } from './web.ts';
import { work } from './work.ts';

const OUTWARD: Examination[] = [disk, content, web, channels, queue];
const INWARD: Inward[] = [keys, roster, directory, work];

export type Tell = (name: string, found: Diagnosis) => void;

/** Looks at everything and tells each finding as soon as it is there. Where no database answers, nothing in it is asked. */
export async function examineAll(config: Config, tell: Tell): Promise<void> {
  const report = (name: string, found: Diagnosis[]): void => {
    for (const one of found) tell(name, one);
  };
  for (const one of OUTWARD) report(one.name, await examine(one, config));
  try {
    await withDesk(config, async (ctx) => {
      report(database.name, await database.examine(ctx));
      for (const one of INWARD) report(one.name, await examine(one, ctx));
    });
  } catch (error) {
    report(database.name, [thrown(error, database.mend)]);
  }
}
