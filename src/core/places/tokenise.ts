import { fold } from './fold.ts';
import type { PlaceWords, Role } from './place-words.ts';

/** Level words: what they say holds for the name that follows; behind "adik saya" and "namanya" stands how somebody is called. */
export type Mark =
  | Extract<Role, 'village' | 'district' | 'regency' | 'city' | 'province' | 'hamlet' | 'landmark' | 'person'>
  | 'called';

/** One word as typed, and what the words before it say about it. */
export interface Token {
  text: string;
  /** A comma, bracket or new line stands before it. */
  apart: boolean;
  roles: ReadonlySet<Role>;
  mark: Mark | null;
  /** Where that word stands; -1 without a mark. */
  markAt: number;
  /** Where the name is: home, work or only "at". */
  where: 'origin' | 'work' | 'here' | null;
  foreign: boolean;
}

const MOST_TOKENS = 200;
/** The longest name of the country, without its spaces, is shorter. */
const LONGEST_WORD = 60;
const REACH = 3;
const NO_ROLES: ReadonlySet<Role> = new Set();
const MARKS: readonly Mark[] = ['village', 'district', 'regency', 'city', 'province', 'hamlet', 'landmark', 'person'];
const PLACED = ['work', 'origin', 'here'] as const;

/**
 * Words of a text in order, at most the first 200. "Kampung saya X" is home, no hamlet: a filler ends a hamlet's mark.
 */
export function tokenise(text: string, words: PlaceWords): Token[] {
  const tokens = wordsOf(text).map(({ text: word, apart }) => ({
    text: word,
    apart,
    roles: words.roles.get(word) ?? NO_ROLES,
    mark: null,
    markAt: -1,
    where: null,
    foreign: false,
  }));
  return markPlaces(markForeign(tokens, words));
}

function wordsOf(text: string): { text: string; apart: boolean }[] {
  const clean = text
    .slice(0, MOST_TOKENS * 10)
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'"`\u2018\u2019\u02bc]/g, '')
    .replace(/\b([a-z])\.(?=[a-z]\b)/g, '$1')
    .replace(/\b[a-z](?: [a-z]){2,}\b/g, (letters) => letters.replaceAll(' ', ''));
  let apart = false;
  const found: { text: string; apart: boolean }[] = [];
  for (const [piece] of clean.matchAll(/[a-z]+|\d+|[,;()/\n?!|]/g)) {
    if (piece.length > LONGEST_WORD) continue;
    if (/[a-z\d]/.test(piece)) {
      found.push({ text: piece, apart });
      apart = false;
    } else apart = true;
  }
  return found.slice(0, MOST_TOKENS);
}

/** A word that says a level, that a name follows, or nothing; it carries no name itself unless a longer one holds it. */
export function isSmall(token: Token): boolean {
  return /^\d/.test(token.text) || [...token.roles].some((role) => role !== 'doubtful' && role !== 'adverb');
}

/** Words that must be explained by a reading, or count against it. */
export function isSignificant(token: Token): boolean {
  return !isSmall(token) && !token.foreign && !isMutedMark(token.mark);
}

/** Marks behind which a name is no area: a hamlet's, a mosque's, a person's. */
function isMutedMark(mark: Mark | null): boolean {
  return mark === 'hamlet' || mark === 'landmark' || mark === 'person' || mark === 'called';
}

/** "Jalan X no 5 Y", "kampung saya X", "adik saya di X": a number, a comma, talk or where somebody is sets the next name free. */
function endsMuted(token: Token, mark: Mark | null): boolean {
  if (mark === 'called') return token.apart || token.roles.has('here') || token.roles.has('origin');
  return token.apart || (mark !== 'person' && token.roles.has('filler'));
}

const HERS = new Set('saya sy sya aku kami kita ku nya'.split(' '));
/** "Adik saya", "namanya", "suamiku": who comes next is called so; "desa saya namanya" goes on speaking of the desa. */
function callsSomebody(token: Token, before: Token | undefined, mark: Mark | null): boolean {
  if (mark !== null && !isMutedMark(mark)) return false;
  return token.roles.has('called') || (HERS.has(token.text) && before?.roles.has('relation') === true);
}

/** "Desa saya X", "kec. di X", "bu hj X": these words let a level word speak of what comes after them. */
function carriesMark(token: Token): boolean {
  return token.roles.has('link') || token.roles.has('person') || token.roles.has('here') || /^\d/.test(token.text);
}

function markPlaces(tokens: Token[]): Token[] {
  let mark: Mark | null = null;
  let markAge = 0;
  let markAt = -1;
  let where: Token['where'] = null;
  let whereAge = 0;
  return tokens.map((token, at) => {
    if (isMutedMark(mark) && endsMuted(token, mark)) mark = null;
    const current = markAge <= REACH ? mark : null;
    const marked = {
      ...token,
      mark: current,
      markAt: current === null ? -1 : markAt,
      where: whereAge <= REACH ? where : null,
    };
    const calls = callsSomebody(token, tokens[at - 1], mark);
    const ownMark = calls ? 'called' : (MARKS.find((one) => token.roles.has(one)) ?? null);
    const ownWhere = PLACED.find((one) => token.roles.has(one)) ?? null;
    if (isMutedMark(mark) && /^\d/.test(token.text)) mark = null;
    if (ownMark !== null) [mark, markAge, markAt] = [ownMark, 0, at];
    else if (carriesMark(token)) markAge += 1;
    else mark = null;
    if (token.foreign || !isSmall(token) || (where === 'work' && (token.apart || ownMark !== null))) where = null;
    if (ownWhere !== null && !(ownWhere === 'here' && where !== null)) [where, whereAge] = [ownWhere, 0];
    else whereAge += 1;
    return marked;
  });
}

const LONGEST_FOREIGN = 3;

function markForeign(tokens: Token[], words: PlaceWords): Token[] {
  const foreign = new Set<number>();
  tokens.forEach((_, from) => {
    for (let length = LONGEST_FOREIGN; length > 0; length -= 1) {
      const span = tokens.slice(from, from + length);
      if (span.length === length && words.foreign.has(fold(span.map((one) => one.text).join('')))) {
        for (let at = from; at < from + length; at += 1) foreign.add(at);
        return;
      }
    }
  });
  return tokens.map((token, at) => (foreign.has(at) ? { ...token, foreign: true } : token));
}
