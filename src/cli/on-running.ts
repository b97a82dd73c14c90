import { readConfig } from '../config.ts';
import type { Context } from '../context.ts';
import { withDesk } from './desk/open-desk.ts';
import { saying } from './saying.ts';

/** Does something with the running helpline's data, and says so where none runs. @returns the exit code. */
export const onRunning = (work: (ctx: Context) => Promise<void>): Promise<number> =>
  saying(async () => {
    await withDesk(readConfig(), work);
    return null;
  });
