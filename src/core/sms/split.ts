import { foldForSms } from './fold.ts';
import { sizeOfSms } from './segments.ts';

/** Two segments of GSM-7: longer messages arrive in pieces on old phones, or not at all. */
const CEILING = 306;
/** No text of so few letters is longer, whatever they are. */
const SURELY_SHORT = 130;

const fits = (text: string): boolean => {
  if (text.length <= SURELY_SHORT) return true;
  const { encoding, units } = sizeOfSms(foldForSms(text));
  return encoding === 'GSM-7' ? units <= CEILING : units <= 134;
};

/** What one turn says by SMS, in as few messages of two segments as its lines allow. A line is never torn. */
export function splitForSms(text: string): string[] {
  if (fits(text)) return [text];
  const parts: string[] = [];
  for (const line of text.split('\n')) {
    const joined = `${parts.at(-1) ?? ''}\n${line}`;
    if (parts.length > 0 && fits(joined)) parts.splice(-1, 1, joined);
    else parts.push(line);
  }
  return parts;
}
