import { wordsOf } from '../../conversation/words/plain-words.ts';

/** The first numbers in words; each stands at its own place. */
export const ONES: readonly string[] = 'nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas'.split(
  ' ',
);
/** The same in English. */
export const ENGLISH_ONES: readonly string[] = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen'
).split(' ');
const SCALES: Readonly<Record<string, number>> = {
  ratus: 100,
  rts: 100,
  rb: 1e3,
  rbu: 1e3,
  ribu: 1e3,
  k: 1e3,
  jt: 1e6,
  juta: 1e6,
  m: 1e9,
  milyar: 1e9,
  miliar: 1e9,
};
const WHOLE: Readonly<Record<string, number>> = {
  se: 1,
  seratus: 100,
  seribu: 1e3,
  sejuta: 1e6,
  setengah: 0.5,
  setgh: 0.5,
};

const HALF: ReadonlySet<string> = new Set(['setengah', 'setgh']);

/** One number as written in Indonesia: 1.500.000 and 1,5; null for anything else. */
export function numeral(word: string): number | null {
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(word)) return Number(word.replaceAll('.', '').replace(',', '.'));
  if (/^\d{1,3}(,\d{3}){2,}$/.test(word)) return Number(word.replaceAll(',', ''));
  if (/^\d{1,15}([.,]\d{1,2})?$/.test(word)) return Number(word.replace(',', '.'));
  const index = ONES.indexOf(word);
  return index >= 0 ? index : (WHOLE[word] ?? null);
}

/** "-200", "minus 3": nothing that is counted here is below zero. */
export const BELOW_ZERO = /(?:^|[\s(])[-\u2212\u2013]\s*\d|\bminus\b/i;

/** The one number of a message ("ada 3 orang", "dua juta 500 ribu", "1,5jt"); null when there is none, more, or less than 0. */
export function readNumber(text: string): number | null {
  if (BELOW_ZERO.test(text)) return null;
  const found = amounts(splitScales(wordsOf(text)));
  return found.length === 1 ? (found[0] ?? null) : null;
}

const splitScales = (words: readonly string[]): string[] =>
  words.flatMap((word) => /^(?:rp)?([\d.,]+)([a-z]*)$/.exec(word)?.slice(1).filter(Boolean) ?? [word]);

function amounts(words: readonly string[]): number[] {
  const found: number[] = [];
  for (let at = 0; at < words.length; ) {
    const [amount, next] = amountAt(words, at);
    if (amount !== null) found.push(amount);
    at = next;
  }
  return found;
}

/** Reads on while the scales fall: "2 juta 500 ribu" is one amount, "2 3" are two. */
function amountAt(words: readonly string[], from: number): [number | null, number] {
  let sum: number | null = null;
  let last = Number.POSITIVE_INFINITY;
  let at = from;
  for (;;) {
    const part = partAt(words, at);
    if (!part || part.scale >= last) break;
    sum = (sum ?? 0) + part.value;
    last = part.scale;
    at = part.next;
    // "Sejuta setengah" is a million and a half.
    if (HALF.has(words[at] ?? '') && last > 1 && SCALES[words[at + 1] ?? ''] === undefined) {
      sum += last / 2;
      at++;
    }
    if (last <= 1) break;
  }
  return [sum, Math.max(at, from + 1)];
}

function partAt(words: readonly string[], at: number): { value: number; scale: number; next: number } | null {
  const value = numeral(words[at] ?? '');
  if (value === null) return null;
  let next = at + 1;
  let scale = 1;
  let total = value;
  if (words[next] === 'belas' || words[next] === 'puluh') {
    total = words[next] === 'belas' ? value + 10 : value * 10;
    next++;
    const unit = ONES.indexOf(words[next] ?? '');
    if (unit > 0 && unit < 10) {
      total += unit;
      next++;
    }
  }
  if (value >= 1 && HALF.has(words[next] ?? '') && SCALES[words[next + 1] ?? ''] !== undefined) {
    total += 0.5;
    next++;
  }
  for (let times = SCALES[words[next] ?? '']; times !== undefined; times = SCALES[words[next] ?? '']) {
    scale *= times;
    next++;
  }
  if (scale === 1 && value >= 100 && words[at]?.startsWith('se')) scale = value;
  return { value: scale === value ? total : total * scale, scale, next };
}
