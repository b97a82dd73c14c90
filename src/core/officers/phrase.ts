import { either, gap, type Node, onePast, type Seen, SIGNS, type Stretch, sequence } from './phrase-nodes.ts';

/** Where a phrase first matches, or -1. */
export type Phrase = (on: Stretch) => number;

/** The named groups and the spelling of the rule words. */
export type Language = { groups: Readonly<Record<string, readonly string[]>>; canonical(word: string): string };

/** Words are looked up in one set for exact words; roots and beginnings one by one. */
function words(names: readonly string[], { canonical }: Language): Node {
  const exact = new Set(names.filter((name) => !/[~*]/.test(name)).map(canonical));
  const roots = names.filter((name) => name.startsWith('~')).map((name) => name.slice(1));
  const beginnings = names.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1));
  const begins = ({ word }: Seen): boolean =>
    beginnings.some((beginning) => word.length >= beginning.length + 3 && word.startsWith(beginning));
  return onePast((seen) => exact.has(seen.word) || roots.some((root) => seen.stems.has(root)) || begins(seen));
}

function groupOf(name: string, { groups }: Language): readonly string[] {
  const group = groups[name];
  if (!group) throw new Error(`unknown group <${name}>`);
  return group;
}

/** One piece without spaces: a sign, a gap, or words and groups joined by `|`. */
function piece(text: string, language: Language): Node {
  const most = /^\.\.(\d)$/.exec(text)?.[1];
  if (most) return gap(Number(most));
  const sign = SIGNS[text];
  if (sign) return sign;
  const parts = text.split('|');
  const signs = parts.flatMap((part) => SIGNS[part] ?? []);
  const names = parts.filter((part) => !SIGNS[part]);
  const named = names.flatMap((name) => (name.startsWith('<') ? groupOf(name.slice(1, -1), language) : [name]));
  return either([...signs, words(named, language)]);
}

/** Reads pieces up to a closing bracket; within brackets `|` between spaces or words parts alternatives. */
function alternatives(pieces: string[], language: Language): Node {
  const branches: Node[][] = [[]];
  for (let next = pieces.shift(); next !== undefined && next !== ')'; next = pieces.shift()) {
    if (next === '|') branches.push([]);
    else branches.at(-1)?.push(next === '(' ? alternatives(pieces, language) : piece(next, language));
  }
  return either(branches.map(sequence));
}

/** Outside brackets `a|b c` is (a or b) then c; inside `(a b|c)` is (a then b) or c. */
function pieces(text: string): string[] {
  let depth = 0;
  return (text.match(/[()]|\||[^\s()|]+(?:\|[^\s()|]+)*/g) ?? []).flatMap((part) => {
    if (part === '(') depth += 1;
    if (part === ')') depth -= 1;
    return depth > 0 && part !== '|' && part.includes('|') ? part.split(/(\|)/) : [part];
  });
}

/** Compiles one phrase of the language of `flows/officers/commands.yaml`. Time is bounded by words × phrase length, whatever the text. Throws on an unknown group. */
export function compilePhrase(text: string, language: Language): Phrase {
  const match = alternatives(pieces(text), language);
  const matches = (at: number, on: Stretch): boolean => at < on.to && match(at, on).length > 0;
  return (on) => {
    let at = on.from;
    while (at < on.to && !matches(at, on)) at += 1;
    // Fillers passed over are not where the phrase begins.
    while (on.words[at]?.skip && matches(at + 1, on)) at += 1;
    return at < on.to ? at : -1;
  };
}
