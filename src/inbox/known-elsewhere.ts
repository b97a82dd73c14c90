import type { Scene } from '../core/conversation/scene.ts';
import type { Conversation } from '../store/queries/conversations.ts';
import type { Unit } from '../store/unit.ts';
import { sameHandset } from './both-channels.ts';
import { reportedFrom } from './scene.ts';

/** What the other channel of this handset reported, and as whom; nothing where somebody else may have the number (S8). */
export async function knownElsewhere(
  unit: Unit,
  conversation: Conversation,
): Promise<Pick<Scene, 'cases' | 'recent' | 'role'>> {
  const [twin] = await sameHandset(unit, conversation);
  if (!twin) return { cases: [], recent: [], role: conversation.role };
  return { ...(await reportedFrom(unit, twin)), role: twin.role };
}
