import type { Inbound } from '../message.ts';

const NOTES = /\(\d+ berkas\)|\(lokasi -?\d+(?:\.\d+)?, -?\d+(?:\.\d+)?(?:, ([^)]*))?\)/g;

/** That files came, among the words of a case. */
export const filesNote = (count: number): string => (count > 0 ? `(${count} berkas)` : '');

/** How many files came with these words, as we noted it. */
export const filesIn = (words: string): number =>
  [...words.matchAll(/\((\d+) berkas\)/g)].reduce((sum, [, count]) => sum + Number(count), 0);

/** Where she is, as words of a case: the number of digits is what a phone gives. */
export const pinNote = (pin: Inbound['location']): string =>
  pin ? `(lokasi ${pin.lat}, ${pin.lng}${pin.label ? `, ${pin.label}` : ''})` : '';

const PIN = /\(lokasi -?\d+(?:\.\d+)?, -?\d+(?:\.\d+)?(?:, [^)]*)?\)/;

/** The pin among her words, as we note it; null for none. */
export const pinIn = (words: string): string | null => PIN.exec(words)?.[0] ?? null;

/** Her words without what we noted beside them; of a pin only its label is hers. */
export const withoutNotes = (text: string): string =>
  text.replace(NOTES, (_whole, label?: string) => label ?? '').trim();

/** Files or a pin, and not a word beside them. */
export const isOnlyNotes = (words: string): boolean => words !== '' && words.replace(NOTES, '').trim() === '';
