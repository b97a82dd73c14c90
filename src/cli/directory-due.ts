import './closed-pipe.ts';
import { dueServices } from '../inbox/due-services.ts';
import { onRunning } from './on-running.ts';

/** The call sheet of the running helpline: which numbers somebody must call, missions first. Exit 1 when it cannot be read. */
process.exitCode = await onRunning(async (ctx) => {
  const { lines } = await ctx.unit((unit) => dueServices(ctx, unit));
  for (const { line } of lines) console.log(line);
  console.log(`${lines.length} to call. What came of it: a desk officer writes CEK ID BENAR, SALAH or TIDAK.`);
});
