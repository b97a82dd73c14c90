import type { Context } from '../../context.ts';
import type { ServiceCheck } from '../../core/directory/standing.ts';
import { readConversation } from '../../store/queries/conversations.ts';
import { nameOf, readOfficer } from '../../store/queries/officers.ts';
import { newestChecks } from '../../store/queries/service-checks.ts';
import type { Unit } from '../../store/unit.ts';
import { applyEvents } from '../apply.ts';
import { dueServices } from '../due-services.ts';
import { DeskRefusal } from './desk-call.ts';
import { deskNamed } from './desk-named.ts';

const RESULTS: readonly string[] = ['ok', 'wrong', 'no_answer'] satisfies ServiceCheck['result'][];
const isResult = (word: string): word is ServiceCheck['result'] => RESULTS.includes(word);

/** What came of a call to a service of the directory counts from this minute, by whom. @throws DeskRefusal */
export async function noteCall(
  ctx: Context,
  unit: Unit,
  { serviceId, result, by }: { serviceId: string; result: string; by: string },
): Promise<string> {
  if (!isResult(result)) throw new DeskRefusal(`What came of it is one of: ${RESULTS.join(', ')}.`);
  const { known } = await dueServices(ctx, unit);
  if (!known.includes(serviceId))
    throw new DeskRefusal(
      `The directory has no ${serviceId}. With several numbers each counts for itself, e.g. ${serviceId}-1.`,
    );
  const officer = await deskNamed(unit, by);
  const conversation = await readConversation(unit, officer.conversationId);
  const called = { type: 'service_called' as const, serviceId, result, officerId: officer.id };
  await applyEvents(unit, [called], { ctx, conversation, messageId: null });
  return `${serviceId}: ${result}, noted.`;
}

/** Who called which service when and what came of it, newest first. */
export async function callsMade(unit: Unit): Promise<string[]> {
  const lines: string[] = [];
  for (const { serviceId, number, result, officerId, at } of await newestChecks(unit, 100)) {
    const name = await nameOf(unit, (await readOfficer(unit, officerId)).personId);
    lines.push(
      `${at.toISOString().slice(0, 16)}  ${[serviceId, number].filter(Boolean).join(' ')}  ${result}  ${name ?? '(erased)'}`,
    );
  }
  return lines.length > 0 ? lines : ['Nobody has called yet.'];
}
