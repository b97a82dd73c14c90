import type { TextName } from '../../core/conversation/texts/text-names.ts';
import { type CaseRow, casesReportedFrom, freeNumber, insertCase, readCase } from '../../store/queries/cases.ts';
import { recordEvent } from '../../store/queries/events.ts';
import { addWork } from '../../store/queries/outbox.ts';
import type { Unit } from '../../store/unit.ts';
import type { Applying } from '../applying.ts';
import { deskFor } from '../desk-for.ts';
import { routeSoon } from '../route-soon.ts';
import { tellOfficer } from './tell-officer.ts';

export interface Call {
  because: string;
  /** Her words that no case holds yet. */
  details?: string | undefined;
  /** Messages whose files came with them. */
  files?: readonly string[] | undefined;
  /** The case it is about, where that is clear. */
  caseId?: string | undefined;
  /** The desk was told of the same already: it stands in the history, and nobody is rung. */
  toldBefore?: boolean;
  /** The neutral line that the desk gets where a case is open. */
  line?: TextName;
}

/** Reasons for which a person must be reached soon. */
const SOON = new Set([
  ...['officer_urgent', 'officer_missed_call', 'officer_voice_note', 'officer_call_me'],
  ...['missed_call', 'voice_note', 'call_me'],
]);

/** Somebody waits for our call. */
const CALLS = new Set(['missed_call', 'voice_note', 'call_me', 'call_hour', 'officer_missed_call', 'officer_call_me']);
const CALL_BACK_MS = 60 * 60_000;

/** A task with a clock: whoever holds a case of hers hears of it now, and the desk again while nobody tells that it was done (S20). */
async function callBack(unit: Unit, on: Applying, wish: { caseId: string; about: readonly CaseRow[] }): Promise<void> {
  const runAt = new Date(unit.now.getTime() + CALL_BACK_MS);
  await addWork(unit, { job: 'call_back', caseId: wish.caseId, runAt, timer: 'call_back' });
  for (const openCase of wish.about) {
    const { holderId: officerId } = openCase;
    if (officerId) await tellOfficer(unit, { officerId, openCase, text: 'O36' }, on);
  }
}

/** A case of kind talk, for somebody who has none: it goes to the desk. */
async function openTalk(unit: Unit, on: Applying, { because }: Call): Promise<string> {
  const { conversation, ctx } = on;
  const id = unit.id();
  const number = await freeNumber(unit, ctx.randomBelow);
  const severity = SOON.has(because) ? ('high' as const) : ('medium' as const);
  const made = { id, number, kind: 'talk', category: 'none', severity, reporterRole: conversation.role } as const;
  const reporterConversationId = conversation.id;
  await insertCase(
    unit,
    { ...made, reporterConversationId, villageMayKnow: 'not_asked', reached: 'desk' },
    conversation.personId,
  );
  await routeSoon(unit, id);
  return id;
}

/** What an officer says as an officer is never about a case she reported (S12): the one she holds and names, or her talk. */
const isDuty = ({ because }: Call): boolean => because.startsWith('officer_');

/** The case it is about: the one it names, the talk that is open, or the only one. With several nothing is guessed. */
async function caseMeant(unit: Unit, open: readonly CaseRow[], call: Call): Promise<CaseRow | undefined> {
  const talk = open.findLast((one) => one.kind === 'talk');
  if (isDuty(call)) return call.caseId ? readCase(unit, call.caseId) : talk;
  const named = open.find((one) => one.id === call.caseId);
  return named ?? talk ?? (open.length === 1 ? open[0] : undefined);
}

/** The open case gets the desk's attention; where none is clear, a talk is opened. Its history says why. @returns its id */
export async function callHuman(unit: Unit, on: Applying, call: Call): Promise<string> {
  const open = await casesReportedFrom(unit, on.conversation.id);
  const openCase = await caseMeant(unit, open, call);
  const [desk] = openCase ? await deskFor(unit, openCase) : [];
  if (openCase && desk && !call.toldBefore)
    await tellOfficer(unit, { officerId: desk.id, openCase, text: call.line ?? 'O1desk' }, on);
  const caseId = openCase?.id ?? (await openTalk(unit, on, call));
  // Which of several she means is not guessed: whoever holds one of them may phone her.
  const about = openCase ? [openCase] : isDuty(call) ? [] : open;
  if (CALLS.has(call.because)) await callBack(unit, on, { caseId, about });
  const { because, details, files } = call;
  const told = { type: 'human_called', keyOwner: caseId, caseId, conversationId: on.conversation.id, because };
  const data = { ...(details && { details }), ...(files && { files }) };
  await recordEvent(unit, { ...told, ...(Object.keys(data).length > 0 && { data }) });
  return caseId;
}
