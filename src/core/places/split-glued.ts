import { liesIn } from './area.ts';
import { postingsOf } from './find-mentions.ts';
import { fold } from './fold.ts';
import type { PlaceIndex } from './place-index.ts';
import { codeAt, formOfText } from './place-index.ts';
import type { PlaceWords } from './place-words.ts';

const SHORTEST_NAME = 4;
const LONGEST = 60;

/** Sets apart what was typed as one word: "dskuripan", "kuripangarung". Words that are known are left as they are. */
export function splitGlued(text: string, index: PlaceIndex, words: PlaceWords): string {
  return text.replace(/\p{L}{6,}/gu, (word) => {
    if (word.length > LONGEST) return word;
    const known = words.roles.has(word.toLowerCase()) || words.others.has(fold(word)) || isName(word, index);
    return known ? word : (markedName(word, index, words) ?? twoNames(word, index) ?? word);
  });
}

function isName(word: string, index: PlaceIndex): boolean {
  return formOfText(index, fold(word)) >= 0;
}

function markedName(word: string, index: PlaceIndex, { glued }: PlaceWords): string | null {
  const mark = glued.find((one) => word.toLowerCase().startsWith(one) && isName(word.slice(one.length), index));
  const name = word.slice(mark?.length ?? 0);
  return mark === undefined || name.length < SHORTEST_NAME ? null : `${mark} ${name}`;
}

/** Two names of which one holds the other, where only one cut gives such a pair. */
function twoNames(word: string, index: PlaceIndex): string | null {
  const cuts: string[] = [];
  for (let at = SHORTEST_NAME; at <= word.length - SHORTEST_NAME; at += 1) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    if (areRelated(codesOf(head, index), codesOf(tail, index))) cuts.push(`${head} ${tail}`);
  }
  return cuts.length === 1 ? (cuts[0] ?? null) : null;
}

function codesOf(name: string, index: PlaceIndex): string[] {
  const form = formOfText(index, fold(name));
  if (form < 0) return [];
  const whole = [...postingsOf(index, form)].filter((entry) => (entry & 1) === 0);
  return whole.map((entry) => codeAt(index, entry >> 1));
}

function areRelated(heads: readonly string[], tails: readonly string[]): boolean {
  return heads.some((head) => tails.some((tail) => head !== tail && (liesIn(head, tail) || liesIn(tail, head))));
}
