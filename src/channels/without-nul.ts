/** The text without NUL characters, which PostgreSQL cannot store in text. */
export const withoutNul = (text: string): string => text.replaceAll('\0', '');
