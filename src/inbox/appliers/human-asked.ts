import { alertSaid } from '../../core/conversation/alert.ts';
import { casesReportedFrom, freeNumber, insertCase } from '../../store/queries/cases.ts';
import { officersAtDesk } from '../../store/queries/desk.ts';
import { recordEvent } from '../../store/queries/events.ts';
import { addWork } from '../../store/queries/outbox.ts';
import type { Unit } from '../../store/unit.ts';
import type { Applier, Applying } from '../applying.ts';
import { messageSaid } from './message-said.ts';

/** A case of kind talk, for somebody who has none: it goes to the desk. */
async function openTalk(unit: Unit, on: Applying): Promise<string> {
  const { conversation, ctx } = on;
  const id = unit.id();
  const number = await freeNumber(unit, ctx.randomBelow);
  const reporterRole = conversation.role === 'family' ? 'family' : 'worker';
  const made = {
    id,
    number,
    kind: 'talk' as const,
    category: 'none',
    severity: 'medium' as const,
    reporterRole,
  } as const;
  await insertCase(
    unit,
    { ...made, reporterConversationId: conversation.id, villageMayKnow: 'not_asked', reached: 'desk' },
    conversation.personId,
  );
  await addWork(unit, { job: 'route_case', caseId: id, runAt: unit.now, timer: 'route' });
  return id;
}

/** One neutral line to the desk officer on duty; the case itself is read at the desk. */
async function tellDesk(unit: Unit, openCase: { id: string; number: string }, on: Applying): Promise<void> {
  const [officer] = await officersAtDesk(unit);
  if (!officer) return;
  const { texts } = on.ctx.content;
  const line = { officer: officer.id, caseId: openCase.id, number: openCase.number, isi: texts.say('O1desk') };
  await messageSaid(unit, alertSaid(texts, line), on);
}

/** The open case gets the desk's attention; where there is none, one is opened. Its history says why. */
async function callHuman(unit: Unit, on: Applying, because: string): Promise<void> {
  const openCase = (await casesReportedFrom(unit, on.conversation.id)).at(-1);
  if (openCase) await tellDesk(unit, openCase, on);
  const caseId = openCase?.id ?? (await openTalk(unit, on));
  await recordEvent(unit, {
    type: 'human_called',
    keyOwner: caseId,
    caseId,
    conversationId: on.conversation.id,
    because,
  });
}

/** A human is asked for. */
export const humanAsked: Applier<'human_asked'> = (unit, { because }, on) => callHuman(unit, on, because ?? 'asked');

/** A flow that went wrong never leaves anybody alone: a human. */
export const flowFailed: Applier<'flow_failed'> = (unit, { code }, on) => callHuman(unit, on, `flow_failed: ${code}`);
