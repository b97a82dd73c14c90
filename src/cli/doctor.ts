import './closed-pipe.ts';
import { ConfigError, readConfig } from '../config.ts';
import { type Diagnosis, ok, wrong } from '../diagnosis.ts';
import { examineAll, type Tell } from './doctor/index.ts';

const SIGNS: Record<Diagnosis['level'], string> = { ok: 'ok   ', look: 'look ', wrong: 'WRONG' };

const counts = { ok: 0, look: 0, wrong: 0 };

const tell: Tell = (name, { level, says, mend }) => {
  counts[level] += 1;
  console.log(`${SIGNS[level]} ${name.padEnd(13)} ${says}${mend === undefined ? '' : `\n${' '.repeat(20)}${mend}`}`);
};

/** Looks at the configuration and, where it can be read, at all it leads to. */
async function doctor(): Promise<void> {
  try {
    const config = readConfig();
    tell('configuration', ok(config.production ? 'for production' : 'not for production'));
    await examineAll(config, tell);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    for (const line of error.message.split('\n')) tell('configuration', wrong(line, 'See the table in README.md.'));
  }
}

/** `npm run doctor`: what is wrong and how to mend it. Exit 1 when somebody is not reached because of it. */
await doctor();
console.log(`\n${counts.wrong} wrong, ${counts.look} to look at, ${counts.ok} well`);
process.exitCode = counts.wrong > 0 ? 1 : 0;
