import type { Config } from '../../config.ts';
import type { Diagnosis } from '../../diagnosis.ts';
import { survey } from '../../store/survey.ts';
import { withDesk } from '../desk/open-desk.ts';
import { channels } from './channels.ts';
import { content } from './content.ts';
import { crises } from './crises.ts';
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
const INWARD: Inward[] = [keys, roster, directory, crises, work];

export type Tell = (name: string, found: Diagnosis) => void;

/** Looks at everything and tells each finding as soon as it is there. */
export async function examineAll(config: Config, tell: Tell): Promise<void> {
  for (const one of OUTWARD) report(tell, one.name, await examine(one, config));
  await examineInward(config, tell);
}

/** What stands in the database. Where none answers, or it is empty, that is said once, and nothing in it is asked. */
export async function examineInward(config: Config, tell: Tell): Promise<void> {
  try {
    await withDesk(config, async (ctx) => {
      report(tell, database.name, await database.examine(ctx));
      if ((await survey(ctx.connection)).migrations.applied === 0) return;
      for (const one of INWARD) report(tell, one.name, await examine(one, ctx));
    });
  } catch (error) {
    report(tell, database.name, [thrown(error, database.mend)]);
  }
}

function report(tell: Tell, name: string, found: Diagnosis[]): void {
  for (const one of found) tell(name, one);
}
