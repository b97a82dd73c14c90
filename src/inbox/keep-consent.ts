import { createHash } from 'node:crypto';
import { recordEvent } from '../store/queries/events.ts';
import { lastSent } from '../store/queries/outbox-messages.ts';
import type { Unit } from '../store/unit.ts';
import type { Applying } from './applying.ts';

/** What the question of each purpose says, in either language. */
const ASKS = {
  village: /petugas desa|village officer|home village/i,
  news: /kabari di nomor|send news/i,
  referral: /boleh kami sampaikan|may we tell/i,
  register: /buku desa|village book/i,
} as const;

interface Consent {
  purpose: keyof typeof ASKS;
  answer: 'yes' | 'no';
  caseId: string | null;
}

/** The same wording has the same version, whatever the number of the case in it. */
const versionOf = (text: string): string =>
  createHash('sha256')
    .update(text.replace(/\d{5,8}/g, '#'))
    .digest('hex')
    .slice(0, 12);

/** The proof of a yes or no: the words she was asked in, their version, and which message of hers answered. Sealed. */
export async function keepConsent(unit: Unit, { conversation, messageId }: Applying, consent: Consent): Promise<void> {
  const { purpose, answer, caseId } = consent;
  const asked = (await lastSent(unit, conversation.id)).find((text) => ASKS[purpose].test(text)) ?? null;
  const version = asked && versionOf(asked);
  const data = { purpose, answer, asked, version, messageId };
  const keyOwner = caseId ?? conversation.personId;
  await recordEvent(unit, { type: 'consent_kept', keyOwner, caseId, conversationId: conversation.id, data });
}
