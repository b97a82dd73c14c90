import type { CaseRow } from '../../store/queries/cases.ts';
import { recordEvent } from '../../store/queries/events.ts';
import type { Unit } from '../../store/unit.ts';
import type { Applying } from '../applying.ts';

/** Somebody at the desk acts on a case: who, why, and what follows the number. */
export interface DeskCall {
  about: CaseRow;
  args: string[];
  by: string;
  why: string;
  /** The words that an institution gets. */
  share?: string | undefined;
  /** The institution's own number. */
  number?: string | undefined;
}

/** What only the desk may do; `run` answers in one line. @throws DeskRefusal */
export interface DeskVerb {
  /** What stands behind the number, e.g. `yes|no`. */
  args: string;
  does: string;
  run(unit: Unit, call: DeskCall, on: Applying): Promise<string>;
}

/** What cannot be done; the message is for the one at the keyboard. */
export class DeskRefusal extends Error {
  override name = 'DeskRefusal';
}

/** The call is told on the case for ever, name and reason sealed. */
export async function tellCall(
  unit: Unit,
  type: `desk_${string}`,
  { about, by, why, args, number }: DeskCall,
): Promise<void> {
  const { id: caseId, reporterConversationId: conversationId } = about;
  await recordEvent(unit, { type, keyOwner: caseId, caseId, conversationId, because: why, data: { by, args, number } });
}
