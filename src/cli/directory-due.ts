import { readConfig } from '../config.ts';
import { describeError } from '../describe-error.ts';
import { dueServices } from '../inbox/due-services.ts';
import { CannotStart } from '../store/embedded/cannot-start.ts';
import { openDesk } from './desk/open-desk.ts';

/** The call sheet of the running helpline: which numbers somebody must call, missions first. Exit 1 when it cannot be read. */
async function run(): Promise<number> {
  try {
    const ctx = await openDesk(readConfig(process.env));
    try {
      const { lines } = await ctx.unit((unit) => dueServices(ctx, unit));
      for (const { line } of lines) console.log(line);
      console.log(`${lines.length} to call. What came of it: a desk officer writes CEK ID OK, SALAH or TIDAK.`);
    } finally {
      await ctx.connection.close();
    }
    return 0;
  } catch (error) {
    console.error(error instanceof CannotStart ? error.message : JSON.stringify(describeError(error)));
    return 1;
  }
}

process.exitCode = await run();
