import type { PlaceWords } from './place-words.ts';
import type { Token } from './tokenise.ts';
import { isSmall } from './tokenise.ts';

/** Neighbouring words that could be one name, and the ways to write them. */
export interface Span {
  from: number;
  to: number;
  /** As typed. */
  typed: string;
  /** With short parts written out (tjg: tanjung), the typed form first. */
  variants: string[];
  /** None of its words is ordinary talk, a number or foreign: typos are worth looking for. */
  nameLike: boolean;
}

const LONGEST = 5;
const MOST_VARIANTS = 8;
const SHORTEST_PART = 3;

/** All spans of up to five words between commas. */
export function spansOf(tokens: readonly Token[], words: PlaceWords): Span[] {
  const spans: Span[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    for (let to = from + 1; to <= Math.min(from + LONGEST, tokens.length); to += 1) {
      if (to > from + 1 && tokens[to - 1]?.apart) break;
      const span = spanOf(tokens.slice(from, to), words);
      if (span !== null) spans.push({ from, to, ...span });
    }
  }
  return spans;
}

function spanOf(tokens: readonly Token[], words: PlaceWords): Omit<Span, 'from' | 'to'> | null {
  if (tokens.every((token) => /^\d/.test(token.text))) return null;
  if (tokens.length > 1 && isPointer(tokens[0])) return null;
  if (tokens.every((token) => token.foreign && token.mark === null)) return null;
  return {
    typed: tokens.map((token) => token.text).join(' '),
    variants: variantsOf(tokens, words),
    nameLike: isNameLike(tokens),
  };
}

/** Ordinary words may end a longer name (Tanjung Luar, Labuhan Haji), never begin or be one. */
function isNameLike(tokens: readonly Token[]): boolean {
  const [first] = tokens;
  if (first === undefined || tokens.length > 3) return false;
  if (isSmall(first) && !(first.roles.has('hamlet') && tokens.length > 1)) return false;
  if (first.text.length < SHORTEST_PART) return false;
  const rest = tokens.slice(1);
  return !first.foreign && rest.every((token) => !token.foreign && (isTail(token) || isLongEnough(token)));
}

/** "di ma lakda" names no Dima. */
function isPointer(token: Token | undefined): boolean {
  return token !== undefined && (token.roles.has('here') || token.roles.has('link'));
}

function isTail(token: Token): boolean {
  return /^([a-z]|\d|i{2,3}|iv|vi{0,3})$/.test(token.text);
}

function isLongEnough(token: Token): boolean {
  return token.text.length > (isSmall(token) ? SHORTEST_PART : SHORTEST_PART - 1);
}

function variantsOf(tokens: readonly Token[], words: PlaceWords): string[] {
  return tokens.reduce<string[]>(
    (heads, { text }) => {
      const tails = [text, ...(words.parts.get(text) ?? [])];
      return tails.flatMap((tail) => heads.map((head) => `${head} ${tail}`.trim())).slice(0, MOST_VARIANTS);
    },
    [''],
  );
}
