import { ConfigError } from '../config.ts';
import { describeError } from '../describe-error.ts';
import { DeskRefusal } from '../inbox/desk/desk-call.ts';
import { BadBackup } from '../store/backup/manifest.ts';
import { CannotStart } from '../store/embedded/cannot-start.ts';

/** Errors whose message was written for the person at the terminal, and holds nothing of anybody. */
const SAID = [BadBackup, CannotStart, ConfigError, DeskRefusal];

/** Runs a command of the terminal: prints the usage it returns, or what went wrong. @returns the exit code. */
export async function saying(command: () => Promise<string | null>): Promise<number> {
  try {
    const usage = await command();
    if (usage !== null) console.error(usage);
    return usage === null ? 0 : 2;
  } catch (error) {
    const known = SAID.some((kind) => error instanceof kind);
    console.error(known && error instanceof Error ? error.message : JSON.stringify(describeError(error)));
    return 1;
  }
}
