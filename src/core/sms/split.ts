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

/** The longest beginning that fits, up to the end of a word where there is one. */
function beginning(line: string): string {
  let [fit, over] = [1, line.length];
  while (over - fit > 1) {
    const middle = Math.floor((fit + over) / 2);
    if (fits(line.slice(0, middle))) fit = middle;
    else over = middle;
  }
  const word = line.lastIndexOf(' ', fit);
  // Half of a sign that takes two places is no sign.
  const whole = /[\uD800-\uDBFF]$/.test(line.slice(0, fit)) ? fit - 1 : fit;
  return line.slice(0, word > 0 ? word : Math.max(whole, 1));
}

/** A line in pieces that fit; most lines are one. */
function pieces(line: string): string[] {
  if (fits(line)) return [line];
  const first = beginning(line);
  return [first, ...pieces(line.slice(first.length).trimStart())];
}

/**
 * Words by SMS, in as few messages of two segments as their lines allow. A line is torn only where it alone is longer,
 * as an officer's own words may be, and then between words.
 */
export function splitForSms(text: string): string[] {
  if (fits(text)) return [text];
  const parts: string[] = [];
  for (const line of text.split('\n').flatMap(pieces)) {
    const joined = `${parts.at(-1) ?? ''}\n${line}`;
    if (parts.length > 0 && fits(joined)) parts.splice(-1, 1, joined);
    else parts.push(line);
  }
  return parts;
}
