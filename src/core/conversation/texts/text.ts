import { OPTIONS_MARK } from '../../flow/template.ts';
import { foldForSms } from '../../sms/fold.ts';
import type { ChannelName, Option } from '../message.ts';

/** How many options one message shows. On WhatsApp up to 3 become buttons and more a list of at most 10 rows. */
const SHOWN: Record<ChannelName, number> = { sms: 4, whatsapp: 8 };

/** Leads to the next page of options; never an author's id, which has no `+`. */
export const MORE: Option = { id: '+lainnya', label: 'lainnya' };

/** What a question says: its text, and what may be answered by a digit. `human` is what 0 is called, or null. */
export interface Prompt {
  text: string;
  options: readonly Option[];
  human: string | null;
}

/** The options of one page, in the order of their digits from 1; the last is MORE where there are more pages. */
export function shownOptions(options: readonly Option[], channel: ChannelName, page: number): readonly Option[] {
  const room = SHOWN[channel];
  if (options.length <= room) return options;
  const each = room - 1;
  const pages = Math.ceil(options.length / each);
  const from = (page % pages) * each;
  return [...options.slice(from, from + each), MORE];
}

/**
 * One source, two forms. On SMS the options follow in one line and the text is folded to GSM-7; on WhatsApp each
 * has its line, so that a phone without buttons can answer by digit too. `{{ pilihan }}` says where they stand.
 */
export function promptText(prompt: Prompt, channel: ChannelName): string {
  const inline = prompt.text.includes(OPTIONS_MARK);
  const joint = inline || channel === 'sms' ? ' ' : '\n';
  const listed = prompt.options.map((option, index) => `${index + 1} ${option.label}`);
  if (prompt.human !== null) listed.push(`0 ${prompt.human}`);
  const list = listed.join(joint);
  const text = inline ? prompt.text.replaceAll(OPTIONS_MARK, list) : [prompt.text, list].filter(Boolean).join(joint);
  return channel === 'sms' ? foldForSms(text) : text;
}

/** What is said without a question, in the form of the channel. */
export function plainText(text: string, channel: ChannelName): string {
  return channel === 'sms' ? foldForSms(text) : text;
}
