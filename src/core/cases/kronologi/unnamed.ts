import { BEFORE_PLACES, COMPANIES, KIN, NO_COMPANY, OF_MINE, OPENERS, PLACE_NOUNS, SHORTENED } from './name-openers.ts';

/** What stands in a letter where somebody was named: a name in writing can be turned against the one who wrote it. */
export const MENTIONED = 'orang yang disebut';
/** The same of a company, and of a number by which somebody can be found. */
const COMPANY_MENTIONED = 'perusahaan yang disebut';
const NUMBER_MENTIONED = 'nomor yang disebut';

const MOST_PARTS = 3;

/** A telephone number with its gaps, so many digits that they are one of a phone, a bank or a card, also with hyphens, or a passport's: no date, no sum. */
const NUMBERS =
  /(?<![\p{L}\p{N}.,/-])(?!\d{1,2}[-./ ]\d{1,2}[-./ ]\d{2,4}\b)(?:(?:\+\s?\d|\(?0[2-9]|62[ .-]?8)(?:[ .()-]{0,2}\d){7,14}|(?<!rp\s?)\d{10,}|(?=(?:\d-?){10,})\d{2,}(?:-\d+){2,}|[a-z]{1,2}\d{6,8})(?![\p{L}\p{N}])/giu;

const plain = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}.-]|\.$/gu, '');
const ends = (word: string): boolean => /[,;:!?)]$|[^.]\.$/.test(word);
/** Nothing more belongs to it; "Mr." and "sponsor:" lead on to a name. */
const stops = (word: string): boolean =>
  ends(word) && !word.endsWith(':') && !(word.endsWith('.') && SHORTENED.has(plain(word)));
/** As a name is written; a word all in capitals says nothing of that. */
const capital = (word: string): boolean => /^[^\p{L}\p{N}]*\p{Lu}(?!\p{Lu})/u.test(word);

export interface Known {
  /** An everyday word in any spelling, or a place: no name. */
  isWord(word: string): boolean;
  /** Given names in small letters: a name wherever they stand and however they are written. */
  names: ReadonlySet<string>;
}

/**
 * A text without the names and phone numbers in it. Sees names by the word before them, listed ones anywhere, and a rarer
 * one that stands alone by its capital; in small letters such a one is found only with `also`, so whoever prints a letter
 * reads it first.
 */
export function unnamed(text: string, known: Known, also: readonly string[] = []): string {
  const words = hide(text, also)
    .replace(NUMBERS, `(${NUMBER_MENTIONED})`)
    .split(/\s+/)
    .filter((word) => word);
  const kept: string[] = [];
  for (let at = 0; at < words.length; ) {
    const opener = openerOf(words, at);
    const parts = opener ? 0 : namedHere(words, at, known);
    if (parts > 0) {
      kept.push(instead(MENTIONED, words.slice(at, at + parts)));
      at += parts;
      continue;
    }
    const word = words[at] as string;
    kept.push(word);
    at += 1;
    if (!opener || stops(word)) continue;
    const named = nameAt(words, at, opener === 'company' ? (one) => NO_COMPANY.has(one) : known.isWord);
    if (named === 0) continue;
    const name = words.slice(at, at + named);
    if (opener === 'kin') kept.push(`${kept.pop()}${tailOf(name.at(-1) as string)}`);
    else kept.push(instead(opener === 'company' ? COMPANY_MENTIONED : MENTIONED, name));
    at += named;
  }
  return kept.join(' ');
}

const tailOf = (word: string): string => /[^\p{L}\p{N}]*$/u.exec(word)?.[0] ?? '';

/** What stands for a name, with what closes the name; a bracket around it is ours then. */
function instead(mentioned: string, name: readonly string[]): string {
  const tail = tailOf(name.at(-1) as string);
  return `(${mentioned})${name[0]?.startsWith('(') ? tail.replace(')', '') : tail}`;
}

/** How many words from here are a name that no word opens. */
function namedHere(words: readonly string[], at: number, { isWord, names }: Known): number {
  if (!isListed(words, at, names)) return namedAlone(words, at, isWord) ? 1 : 0;
  return ends(words[at] as string)
    ? 1
    : 1 + nameAt(words, at + 1, (word) => isWord(word) && !names.has(word), MOST_PARTS - 1, false);
}

/** A given name however it is written; "ade saya" is a younger one, and a mountain or a country is nobody. */
const isListed = (words: readonly string[], at: number, names: ReadonlySet<string>): boolean =>
  names.has(plain(words[at] ?? '')) &&
  !PLACE_NOUNS.has(plain(words[at - 1] ?? '')) &&
  ![...OF_MINE, 'lanka'].includes(plain(words[at + 1] ?? ''));

/** "Sudah ketemu Slamet": written like a name within a sentence, and no list knows it. Abbreviations are none. */
function namedAlone(words: readonly string[], at: number, isWord: (word: string) => boolean): boolean {
  const [before, word] = [words[at - 1], words[at] ?? ''];
  const starts = before === undefined || /[.!?:]$/.test(before);
  return (
    !starts &&
    !BEFORE_PLACES.has(plain(before)) &&
    /^\p{Lu}\p{Ll}{2,}[^\p{L}\p{N}]*$/u.test(word) &&
    !isWord(plain(word))
  );
}

function openerOf(words: string[], at: number): 'kin' | 'other' | 'company' | null {
  const raw = words[at] ?? '';
  const word = plain(raw);
  if (COMPANIES.has(word)) return 'company';
  if (OF_MINE.includes(word) && KIN.includes(plain(words[at - 1] ?? ''))) return 'kin';
  return OPENERS.has(word) || /^H\.$/.test(raw) || (KIN.includes(word) && capital(words[at + 1] ?? ''))
    ? 'other'
    : null;
}

/** How many words from here are a name: what no list knows, or (`written`) what is written like one. */
function nameAt(
  words: readonly string[],
  from: number,
  isWord: (word: string) => boolean,
  most = MOST_PARTS,
  written = true,
): number {
  let parts = 0;
  while (parts < most) {
    const word = words[from + parts];
    const like = word !== undefined && /^[("']?\p{L}/u.test(word) && !OPENERS.has(plain(word));
    if (!like || (isWord(plain(word)) && !(written && capital(word)))) break;
    parts += 1;
    if (ends(word)) break;
  }
  return parts;
}

function hide(text: string, names: readonly string[]): string {
  const literal = names.filter((name) => name.trim()).map((name) => name.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (literal.length === 0) return text;
  return text.replace(
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${literal.join('|')})(?![\\p{L}\\p{N}])`, 'giu'),
    `(${MENTIONED})`,
  );
}
