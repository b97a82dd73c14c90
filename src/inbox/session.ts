import { emptySession, type Session, sessionSchema } from '../core/conversation/session.ts';
import { type Conversation, saveConversation } from '../store/queries/conversations.ts';
import type { Unit } from '../store/unit.ts';

const sessionSpot = (id: string) => ({ column: 'conversations.session', row: id });

/** The session of a conversation; a damaged or outdated one counts as empty, because silence would be worse. */
export async function loadSession(unit: Unit, conversation: Conversation): Promise<Session> {
  const json = await unit.vault.open(conversation.personId, sessionSpot(conversation.id), conversation.session);
  const parsed = json ? sessionSchema.safeParse(JSON.parse(json)) : null;
  return parsed?.success ? parsed.data : emptySession();
}

/** The language she chose. */
export const languageOf = async (unit: Unit, conversation: Conversation): Promise<Session['language']> =>
  (await loadSession(unit, conversation)).language;

/** Keeps what is remembered of a conversation, sealed. */
export async function saveSession(unit: Unit, conversation: Conversation, session: Session): Promise<void> {
  const sealed = await unit.vault.seal(conversation.personId, sessionSpot(conversation.id), JSON.stringify(session));
  await saveConversation(unit, conversation.id, { session: sealed });
}
