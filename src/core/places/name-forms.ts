import type { Level } from './area.ts';
import { fold } from './fold.ts';

/** The ways to write one area's name: whole forms, and `bases` (its first words, as in Masbagik for Masbagik Utara). */
export interface NameForms {
  whole: string[];
  bases: string[];
}

const SHORTEST_PART = 4;
const TITLE = /^(KABUPATEN|KOTA|PROVINSI|DAERAH ISTIMEWA|DKI)( ADMINISTRASI)? /;

/** A regency's or province's name without KABUPATEN, KOTA and the like, in the case of a name. */
export function bareName(name: string, level: Level): string {
  if (level === 'village' || level === 'district') return name;
  const words = name.replace(TITLE, '').toLowerCase().split(' ');
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}

/** Forms of a name as the data has it: alternatives behind a slash or in brackets count as names of their own. */
export function nameForms(name: string, level: Level): NameForms {
  const bare = bareName(name, level);
  const parts = bare.split(/[/()]/).map((part) => part.trim());
  const long = parts.filter((part) => fold(part).length >= SHORTEST_PART);
  const whole = [...new Set([...[bare, ...long].map(fold), ...gluedNumeral(bare)])].filter((form) => form !== '');
  const bases = level === 'village' || level === 'district' ? beginnings(bare) : [];
  return { whole, bases: bases.filter((form) => !whole.includes(form)) };
}

/** Bukit Seburi II as one word, unless that is how its first words are written too. */
function gluedNumeral(name: string): string[] {
  const [, head, numeral] = name.match(/^(.+)\s(I{1,3}|IV|VI{0,3})$/i) ?? [];
  if (head === undefined || numeral === undefined) return [];
  const glued = fold(head + numeral);
  return glued === fold(head) ? [] : [glued];
}

function beginnings(name: string): string[] {
  const words = name.split(/[\s-]+/);
  const heads = words.slice(1).map((_, at) => fold(words.slice(0, at + 1).join(' ')));
  return heads.filter((form) => form.length >= SHORTEST_PART);
}
