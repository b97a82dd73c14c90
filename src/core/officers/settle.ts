import type { Heard } from './choose-command.ts';
import type { Found } from './find-refs.ts';
import type { Doubt, OfficerCommand, OfficerContext, OfficerReading } from './types.ts';

/** A reading before it is bound to a case. */
export type Draft = {
  command: OfficerCommand;
  because: string;
  doubt?: Doubt;
  relay?: string;
  digit?: number;
  about?: string;
};

type Unsettled = { draft: Draft; found: Found; heard: readonly Heard[]; context: OfficerContext | undefined };

/** Commands that stand without a case. */
const FREE: ReadonlySet<OfficerCommand> = new Set([
  'status',
  'list',
  'steps',
  'help',
  'human',
  'leave',
  'duty',
  'urgent',
  'answer',
  'unclear',
]);
const ANSWERS_ALERT: ReadonlySet<OfficerCommand> = new Set(['accept', 'decline']);

/** Several alerts wait: words alone say as little as a bare digit which of them is meant (S9). */
const severalAsked = (context: OfficerContext | undefined): boolean =>
  (context?.digitMessages ?? []).filter(({ asks }) => asks === 'accept').length > 1;

/** The case that is clear: typed, replied to, the open alert for an answer to it, or the only case she holds. */
function caseMeant({ draft, found, context }: Unsettled): string | null {
  const typed = found.refs.length === 1 ? found.refs[0] : undefined;
  if (typed ?? draft.about) return typed ?? draft.about ?? null;
  // Letters for digits: she named a case, which no context may replace. KIRIM needs its number typed.
  if (found.unreadable || found.refs.length > 1 || draft.command === 'relay') return null;
  if (context?.replyingTo) return context.replyingTo;
  if (ANSWERS_ALERT.has(draft.command)) return severalAsked(context) ? null : (context?.lastAlert ?? null);
  return context?.openCases.length === 1 ? (context.openCases[0] ?? null) : null;
}

function doubtOf({ draft, found, context }: Unsettled, about: string | null): Doubt | null {
  if (draft.doubt) return draft.doubt;
  if (found.unreadable && found.refs.length === 0 && !FREE.has(draft.command)) return 'unreadable_number';
  if (draft.command === 'relay' && draft.relay === '') return 'no_text';
  if (draft.command === 'unclear') return 'what';
  if (about !== null || FREE.has(draft.command)) return null;
  return ANSWERS_ALERT.has(draft.command) && severalAsked(context) ? 'which_message' : 'which_case';
}

/** Binds a draft to its case and says what is still in doubt. */
export function settle(unsettled: Unsettled): OfficerReading {
  const { draft, found, heard } = unsettled;
  const about = caseMeant(unsettled);
  return {
    command: draft.command,
    caseRef: found.refs.length === 1 ? (found.refs[0] ?? null) : null,
    about,
    relay: draft.relay || null,
    digit: draft.digit ?? null,
    urgent: heard.some(({ command }) => command === 'urgent'),
    because: [draft.because, about === null ? 'case: none clear' : `case: ${about}`],
    doubt: doubtOf(unsettled, about),
  };
}
