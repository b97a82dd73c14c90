import { readConfig } from '../config.ts';
import { describeError } from '../describe-error.ts';
import { askLine } from '../inbox/village.ts';
import { CannotStart } from '../store/embedded/cannot-start.ts';
import { readAsks, readDays } from '../store/queries/village.ts';
import { openDesk } from './desk/open-desk.ts';

/** A sheet for the musrenbang of one village, by its code: what was proposed, how it stands and why, and no names. */
async function run(code: string): Promise<number> {
  try {
    const ctx = await openDesk(readConfig(process.env));
    try {
      await ctx.unit(async (unit) => {
        const { closesAt } = await readDays(unit, code);
        console.log(
          `USULAN ${ctx.content.placeName(code)}${closesAt ? `, ditutup ${closesAt.toISOString().slice(0, 10)}` : ''}`,
        );
        const rows = (await readAsks(unit, { villageCode: code })).filter(({ kind }) => kind === 'proposal');
        for (const row of rows) console.log(await askLine(unit, row, 400));
        console.log('Tanda tangan: ......................  ......................');
      });
    } finally {
      await ctx.connection.close();
    }
    return 0;
  } catch (error) {
    console.error(error instanceof CannotStart ? error.message : JSON.stringify(describeError(error)));
    return 1;
  }
}

process.exitCode = await run(process.argv[2] ?? '');
