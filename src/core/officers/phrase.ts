/** A word as a phrase sees it. `skip`: fillers and case numbers, which may stand anywhere. */
export type Seen = { word: string; stems: ReadonlySet<string>; isRef: boolean; skip: boolean };

/** The stretch of a message a phrase is looked for in. */
export type Stretch = { words: readonly Seen[]; from: number; to: number };

type Node = (at: number, on: Stretch) => number[];

/** Where a phrase first matches, or -1. */
export type Phrase = (on: Stretch) => number;

/** The named groups and the spelling of the rule words. */
export type Language = { groups: Readonly<Record<string, readonly string[]>>; canonical(word: string): string };

const onePast =
  (test: (seen: Seen) => boolean): Node =>
  (at, { words, to }) => {
    const ends: number[] = [];
    for (let here = at; here < to; here += 1) {
      const seen = words[here];
      if (seen && test(seen)) ends.push(here + 1);
      if (!seen?.skip) break;
    }
    return ends;
  };

const gap =
  (most: number): Node =>
  (at, { words, to }) => {
    const ends = [at];
    let left = most;
    for (let here = at; here < to; here += 1) {
      if (!words[here]?.skip) left -= 1;
      if (left < 0) break;
      ends.push(here + 1);
    }
    return ends;
  };

const onlySkips = (words: readonly Seen[]): boolean => words.every((seen) => seen.skip);
const start: Node = (at, { words }) => (onlySkips(words.slice(0, at)) ? [at] : []);
const end: Node = (at, { words }) => (onlySkips(words.slice(at)) ? [at] : []);

const sequence =
  (nodes: readonly Node[]): Node =>
  (at, on) => {
    let reached = [at];
    for (const node of nodes) {
      reached = [...new Set(reached.flatMap((here) => node(here, on)))];
      if (reached.length === 0) break;
    }
    return reached;
  };

const either =
  (nodes: readonly Node[]): Node =>
  (at, on) =>
    nodes.flatMap((node) => node(at, on));

/** Words are looked up in one set each for exact words and roots; the rest are beginnings. */
function words(names: readonly string[], { canonical }: Language): Node {
  const exact = new Set(names.filter((name) => !/[~*]/.test(name)).map(canonical));
  const roots = names.filter((name) => name.startsWith('~')).map((name) => name.slice(1));
  const beginnings = names.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1));
  return onePast(
    (seen) =>
      exact.has(seen.word) ||
      roots.some((root) => seen.stems.has(root)) ||
      beginnings.some((beginning) => seen.word.length >= beginning.length + 3 && seen.word.startsWith(beginning)),
  );
}

const asked: Node = (at, { words, to }) => (words[to]?.word === '?' && onlySkips(words.slice(at, to)) ? [at] : []);

const SIGNS: Readonly<Record<string, Node>> = {
  '^': start,
  $: end,
  '?': asked,
  NOMOR: onePast((seen) => seen.isRef),
  '*': onePast((seen) => !seen.isRef),
};

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
  return (on) => {
    for (let at = on.from; at < on.to; at += 1) if (match(at, on).length > 0) return at;
    return -1;
  };
}
