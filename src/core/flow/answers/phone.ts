import { findPhoneNumbersInText, parsePhoneNumberFromString } from 'libphonenumber-js';

/** E.164 of the one valid number in a message, read as Indonesian where it has no country code; null otherwise. */
export function readPhone(text: string): string | null {
  const short = text.slice(0, 400);
  const whole = parsePhoneNumberFromString(short, 'ID');
  if (whole?.isValid()) return whole.number;
  const found = new Set(findPhoneNumbersInText(short, 'ID').map((match) => match.number.number as string));
  const [first] = found;
  return found.size === 1 && first !== undefined ? first : null;
}
