import './closed-pipe.ts';
import { mkdir, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { caseByNumber } from '../inbox/desk/case-by-number.ts';
import { printCase } from '../inbox/desk/print-case.ts';
import { asPdf } from './kronologi/pdf.ts';
import { onRunning } from './on-running.ts';

const USAGE = `npm run -s case:kronologi -- NUMBER [--to FOLDER] [--hide NAME ...] [--by NAME] [--why TEXT]
  Writes kronologi-NUMBER.pdf: what was noted, and drafts of a surat kuasa and a surat pengantar.
  Names become "orang yang disebut"; --hide names one that is still there.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    to: { type: 'string', default: '.' },
    hide: { type: 'string', multiple: true, default: [] },
    by: { type: 'string', default: userInfo().username },
    why: { type: 'string', default: 'to be carried to an office' },
  },
});

const [number] = positionals;

async function print(wanted: string): Promise<number> {
  const { to, ...call } = values;
  return onRunning(async (ctx) => {
    const papers = await ctx.unit(async (unit) =>
      printCase(ctx, unit, { ...call, about: await caseByNumber(unit, wanted) }),
    );
    const folder = resolve(to);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = join(folder, `kronologi-${wanted}.pdf`);
    await writeFile(file, await asPdf(papers, `Kronologi ${wanted}`), { mode: 0o600 });
    console.log(`${file}\nRead it before it is carried: a name that no word stands before is still there.`);
  });
}

if (number) process.exitCode = await print(number);
else {
  console.error(USAGE);
  process.exitCode = 2;
}
