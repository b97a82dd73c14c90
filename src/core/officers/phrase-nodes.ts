/** A word as a phrase sees it. `skip`: fillers and case numbers, which may stand anywhere. */
export type Seen = { word: string; stems: ReadonlySet<string>; isRef: boolean; skip: boolean };

/** The stretch of a message a phrase is looked for in; `first` and `last`: the message's first and last words that are not skipped. */
export type Stretch = { words: readonly Seen[]; from: number; to: number; first: number; last: number };

/** More fillers in a row than anybody says; keeps the cost of a word bounded. */
const SKIPS_AT_MOST = 8;

/** One element of a phrase: from a position to the positions it may end at. */
export type Node = (at: number, on: Stretch) => number[];

/** One word that passes the test, fillers before it passed over. */
export const onePast =
  (test: (seen: Seen) => boolean): Node =>
  (at, { words, to }) => {
    const ends: number[] = [];
    for (let here = at; here < Math.min(to, at + SKIPS_AT_MOST); here += 1) {
      const seen = words[here];
      if (seen && test(seen)) ends.push(here + 1);
      if (!seen?.skip) break;
    }
    return ends;
  };

/** Up to `most` words of any kind. */
export const gap =
  (most: number): Node =>
  (at, { words, to }) => {
    const ends = [at];
    let left = most;
    for (let here = at; here < Math.min(to, at + most + SKIPS_AT_MOST); here += 1) {
      if (!words[here]?.skip) left -= 1;
      if (left < 0) break;
      ends.push(here + 1);
    }
    return ends;
  };

const start: Node = (at, { first }) => (at <= first ? [at] : []);
const end: Node = (at, { last }) => (at > last ? [at] : []);
const closed: Node = (at, { words, to }) => (words.slice(at, to).every(({ skip }) => skip) ? [to] : []);
const asked: Node = (at, on) => (on.words[on.to]?.word === '?' ? closed(at, on) : []);

/** One element after the other. */
export const sequence =
  (nodes: readonly Node[]): Node =>
  (at, on) => {
    let reached = [at];
    for (const node of nodes) {
      reached = [...new Set(reached.flatMap((here) => node(here, on)))];
      if (reached.length === 0) break;
    }
    return reached;
  };

/** Any of the elements. */
export const either =
  (nodes: readonly Node[]): Node =>
  (at, on) =>
    nodes.flatMap((node) => node(at, on));

/** The elements that are one sign. */
export const SIGNS: Readonly<Record<string, Node>> = {
  '^': start,
  $: end,
  ';': closed,
  '?': asked,
  NOMOR: onePast((seen) => seen.isRef),
  '*': onePast((seen) => !seen.isRef),
};
