import { saveConversation } from '../../store/queries/conversations.ts';
import { type OfficerRow, updateOfficer } from '../../store/queries/officers.ts';
import { dropMessagesTo } from '../../store/queries/waiting-messages.ts';
import type { Unit } from '../../store/unit.ts';
import { freeCases } from './free-cases.ts';

/**
 * Her phone is hers no more, or she left: nothing that waits for it is sent, whoever writes from it is a stranger, and
 * her cases go back to the ladder.
 */
export async function stopOfficer(unit: Unit, officer: OfficerRow, standing: 'frozen' | 'left'): Promise<void> {
  const { id, conversationId } = officer;
  await updateOfficer(unit, id, { standing });
  await dropMessagesTo(unit, conversationId);
  await saveConversation(unit, conversationId, { role: 'worker', session: null, openUntil: null });
  await freeCases(unit, id);
}
