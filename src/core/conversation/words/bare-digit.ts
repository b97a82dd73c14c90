/** Nothing but one digit: it answers something, or nothing (S9). */
export const isBareDigit = (text: string): boolean => /^\W*\d\W*$/.test(text);
