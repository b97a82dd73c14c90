import { ConfigError } from '../config.ts';
import { ContentError } from '../content-error.ts';
import { DeskRefusal } from '../inbox/desk/desk-call.ts';
import { RosterRefusal } from '../inbox/roster/officer-verbs.ts';
import { reasonOf } from '../reason-of.ts';
import { BadBackup } from '../store/backup/manifest.ts';
import { CannotStart } from '../store/embedded/cannot-start.ts';
import { UnreadableFile } from './roster/read-rows.ts';

/** Errors whose message was written for the person at the terminal, and holds nothing of anybody. */
const SAID = [BadBackup, CannotStart, ConfigError, ContentError, DeskRefusal, RosterRefusal, UnreadableFile];

/** What an error says to that person. */
export const wordsOf = (error: unknown): string =>
  error instanceof Error && SAID.some((kind) => error instanceof kind) ? error.message : reasonOf(error);

/** Runs a command of the terminal: prints the usage it returns, or what went wrong. @returns the exit code. */
export async function saying(command: () => Promise<string | null>): Promise<number> {
  try {
    const usage = await command();
    if (usage !== null) console.error(usage);
    return usage === null ? 0 : 2;
  } catch (error) {
    console.error(wordsOf(error));
    return 1;
  }
}
