import type { Event } from '../events.ts';
import type { Texts } from '../texts/texts.ts';

/** To whom and about which case; `isi` is what the alert says, without a fact of the case (S3). */
export interface Alert {
  officer: string;
  caseId: string;
  number: string;
  isi: string;
}

/** An alert in words and, for WhatsApp, in the variables of the approved template: the number, and the sentence. */
export const alertSaid = (
  texts: Texts,
  { officer, caseId, number, isi }: Alert,
): Extract<Event, { type: 'message_said' }> => ({
  type: 'message_said',
  text: texts.say('O0', { nomor: number, isi }),
  options: [],
  purpose: 'alert',
  to: { officer },
  caseId,
  urgent: true,
  template: [number, isi],
});
