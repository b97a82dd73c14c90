import type { Meter } from './meter.ts';
import type { Spelling } from './spelling.ts';
import { splitGlued } from './split-glued.ts';
import type { Token } from './token.ts';
import { respellings, skeletonOf, squeezed, typoKeysOf } from './typos.ts';
import { isShortPlace, type Vocabulary } from './vocabulary.ts';

const PIECE = /[\p{L}\p{N}'’`]+|[.!?\n]+|[,;:()…/\u2013\u2014]|-|\p{Extended_Pictographic}/gu;
const WORD = /^[\p{L}\p{N}'’`]/u;
const NUMBER = /^\d+$/;
const MARK_ROOM: Record<string, number> = { ',': 1, ';': 2, ':': 1, '(': 2, ')': 2, '…': 1 };
const SENTENCE_ROOM = 3;
const LONGEST_WORD = 200;
const LONGEST_TYPO = 20;
/** A longer word with digits in it is a code or a link, not speech. */
const LONGEST_CODE = 24;

/** A message as its words: abbreviations opened, letters repaired, numbers parted from units, endings known. */
export function normalise(text: string, spelling: Spelling, meter: Meter): Token[] {
  const tokens: Token[] = [];
  const place = { at: 0, sentence: 0 };
  for (const [piece] of plainLetters(withPlaces(text, spelling), meter).matchAll(PIECE)) {
    if (WORD.test(piece)) for (const word of wordsOf(piece, spelling, meter)) add(tokens, word, place, spelling);
    else if (/[.!?\n]/.test(piece)) {
      place.at += SENTENCE_ROOM;
      place.sentence += 1;
      if (piece.includes('?')) add(tokens, { raw: '?', word: '?' }, place, spelling);
    } else if (spelling.emoji.has(piece)) {
      for (const word of spelling.emoji.get(piece) ?? []) add(tokens, { raw: piece, word }, place, spelling);
    } else place.at += MARK_ROOM[piece] ?? 0;
  }
  return tokens;
}

const CAPITALS = /\b[A-Z]{2,3}\b/g;
const LAST_WORD = /\b[a-zA-Z]{2,3}\b(?=[\s.!]*$)/;

/** KL among small letters is the city; so is a last word "kl". Elsewhere "kl" is "kalau". */
function withPlaces(text: string, { capitals }: Spelling): string {
  const open = (short: string) => capitals.get(short.toLowerCase())?.join(' ') ?? short;
  const mixed = /[a-z]/.test(text) ? text.replace(CAPITALS, open) : text;
  return mixed.trim().includes(' ') ? mixed.replace(LAST_WORD, open) : mixed;
}

interface Word {
  raw: string;
  word: string;
}

function plainLetters(text: string, meter: Meter): string {
  meter.steps += text.length;
  return text
    .normalize('NFKD')
    .replace(/\p{M}|\p{Cf}/gu, '')
    .toLowerCase()
    .replace(DIPUN, 'di');
}

/** High Javanese writes its passive apart: "dipun pukul". */
const DIPUN = /\bdipun[\s-]+(?=\p{L}{3})/gu;

function add(tokens: Token[], { raw, word }: Word, place: { at: number; sentence: number }, spelling: Spelling): void {
  place.at += 1;
  const entry = spelling.vocabulary.forms.get(word);
  const lemma = entry?.lemma ?? word;
  const token: Token = {
    raw,
    lemma,
    at: place.at,
    sentence: place.sentence,
    concepts: spelling.conceptsOf(lemma, entry),
  };
  if (NUMBER.test(word) && word.length <= 9) token.value = Number(word);
  tokens.push(token);
}

function wordsOf(piece: string, spelling: Spelling, meter: Meter): Word[] {
  const bare = piece.replace(/['’`]/g, '');
  meter.steps += bare.length;
  if (bare === '' || bare.length > LONGEST_WORD) return [];
  if (bare.length > LONGEST_CODE && /\d/.test(bare)) return [{ raw: bare, word: bare }];
  return withoutDigits(bare, spelling).flatMap((part) => opened(part, spelling, meter));
}

const GLUED = /\d+|[^\d]+/g;
const LEET: Record<string, string> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 6: 'g', 7: 't', 8: 'b' };

/** 2thn5bln → 2 thn 5 bln; hati2 → hati; d1kunci, p4spor → dikunci, paspor. */
function withoutDigits(word: string, spelling: Spelling): string[] {
  if (!/\d/.test(word) || NUMBER.test(word)) return [word];
  const parts = word.match(GLUED) ?? [];
  if (/^[^\d]{3,}2[^\d]{0,3}$/.test(word) && isKnown(parts[0] ?? '', spelling)) return [`${parts[0]}${parts[2] ?? ''}`];
  const letters = word.replace(/\d/g, (digit) => LEET[digit] ?? digit);
  if (/^[^\d]+\d[^\d]+$/.test(word) && isKnown(letters, spelling)) return [letters];
  if (parts.every((part) => NUMBER.test(part) || isKnown(part, spelling))) return parts;
  return isKnown(letters, spelling) || isKnown(squeezed(letters), spelling) ? [letters] : parts;
}

const isKnown = (word: string, { vocabulary, abbreviations }: Spelling): boolean =>
  vocabulary.forms.has(word) || abbreviations.has(word);

function opened(part: string, spelling: Spelling, meter: Meter): Word[] {
  const calm = part.replace(/(.)\1{2,}/g, '$1');
  const words = known(part, spelling) ?? known(calm, spelling) ?? repaired(calm, spelling, meter);
  return words.map((word) => ({ raw: part, word }));
}

function known(word: string, { vocabulary, abbreviations }: Spelling): string[] | null {
  const full = abbreviations.get(word);
  if (full) return full;
  return vocabulary.forms.has(word) || NUMBER.test(word) ? [word] : null;
}

/** An unknown word: squeezed, respelt, one slip away, without vowels, several words in one; else as it is. */
function repaired(word: string, spelling: Spelling, meter: Meter): string[] {
  meter.steps += word.length;
  const forms = spelling.vocabulary.forms;
  for (const other of [squeezed(word), ...respellings(word)]) {
    const found = known(other, spelling);
    if (found) return found;
  }
  const denied = deniedIn(word, spelling);
  if (denied) return denied;
  const close = oneSlipAway(word, spelling.vocabulary, meter) ?? vowelless(word, spelling.vocabulary);
  if (close && forms.has(close)) return [close];
  return splitGlued(word, spelling, meter) ?? [word];
}

const GLUED_NOT = /^(?:ga|gak|gk|ngga|nggak|enggak|tdk)(\p{L}{4,})$/u;

/** "gapernah", "gakdipukul": the not is written to its verb. */
function deniedIn(word: string, spelling: Spelling): string[] | null {
  const rest = GLUED_NOT.exec(word)?.[1];
  const said = rest === undefined ? null : known(rest, spelling);
  return said && ['tidak', ...said];
}

function oneSlipAway(word: string, { forms, typos }: Vocabulary, meter: Meter): string | undefined {
  if (word.length < 5 || word.length > LONGEST_TYPO) return undefined;
  const missing = typos.get(word);
  if (missing && missing.length === word.length + 1) return missing;
  const keys = word.length >= 6 ? typoKeysOf(word) : [];
  meter.steps += keys.length * 2;
  const extra = keys.find(
    (key) => key.length > 4 && forms.has(key) && !isShortPlace(key, forms.get(key)?.groups ?? []),
  );
  return extra ?? keys.map((key) => typos.get(key)).find((other) => other !== undefined && isSlip(word, other));
}

/** Two letters changed places, or one vowel for another: a consonant for another makes another word (banding, banting). */
function isSlip(word: string, other: string): boolean {
  if (word.length !== other.length) return false;
  return skeletonOf(word) === skeletonOf(other) || [...word].sort().join('') === [...other].sort().join('');
}

function vowelless(word: string, { skeletons }: Vocabulary): string | undefined {
  const bones = skeletonOf(word);
  if (bones.length < 3 || bones.length > 9 || word.length - bones.length > bones.length / (bones.length < 6 ? 4 : 3))
    return undefined;
  return skeletons.get(bones);
}
