import type { Inbound } from '../core/conversation/message.ts';
import { REMEMBERED_MS } from '../core/conversation/scene.ts';
import type { Conversation } from '../store/queries/conversations.ts';
import type { Unit } from '../store/unit.ts';

/** She was silent for so long that what she writes next makes her a stranger. */
export const wasSilent = ({ lastInboundAt }: Pick<Conversation, 'lastInboundAt'>, now: Date): boolean =>
  lastInboundAt !== null && now.getTime() - lastInboundAt.getTime() > REMEMBERED_MS;

/** Who holds the number by the channel's own count, as it is kept; null where it does not say. */
export const accountOf = (unit: Unit, { account }: Pick<Inbound, 'account'>): Buffer | null =>
  account ? unit.vault.index('account', account) : null;

/** The channel counts somebody else at this number than before. */
const isAnother = ({ accountIndex }: Conversation, account: Buffer | null): boolean =>
  accountIndex !== null && account !== null && !accountIndex.equals(account);

/** Why this message makes its number a stranger's, or null. */
export function whyStranger(unit: Unit, conversation: Conversation, inbound: Pick<Inbound, 'account'>): string | null {
  if (conversation.role === 'officer') return null;
  if (wasSilent(conversation, unit.now)) return 'sixty_days_of_silence';
  return isAnother(conversation, accountOf(unit, inbound)) ? 'another_account' : null;
}
