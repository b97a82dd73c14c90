import { createHash } from 'node:crypto';
import { readCase } from '../store/queries/cases.ts';
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
  /** `withdrawn`: CABUT after a yes. */
  answer: 'yes' | 'no' | 'withdrawn';
  caseId: string | null;
}

/** The same wording has the same version, whatever the number of the case in it. */
const versionOf = (text: string): string =>
  createHash('sha256')
    .update(text.replace(/\d{5,8}/g, '#'))
    .digest('hex')
    .slice(0, 12);

/** With several cases behind one number, the question that names this one; else the newest that names none. */
const ofItsCase = (texts: readonly string[], number: string | null): string | undefined =>
  texts.find((text) => number !== null && text.includes(number)) ??
  texts.find((text) => !/(?<!\d)\d{5,8}(?!\d)/.test(text));

/** The proof of a yes or no: the words she was asked in, their version, and which message of hers answered. Sealed. */
export async function keepConsent(unit: Unit, { conversation, messageId }: Applying, consent: Consent): Promise<void> {
  const { purpose, answer, caseId } = consent;
  const number = caseId ? (await readCase(unit, caseId)).number : null;
  const texts = (await lastSent(unit, conversation.id)).filter((text) => ASKS[purpose].test(text));
  const asked = ofItsCase(texts, number) ?? null;
  const version = asked && versionOf(asked);
  const data = { purpose, answer, asked, version, messageId };
  const keyOwner = caseId ?? conversation.personId;
  await recordEvent(unit, { type: 'consent_kept', keyOwner, caseId, conversationId: conversation.id, data });
}
