import type { Env } from '../env.ts';

/** She says "I": without that, words of a family tell of somebody else. */
const SELF = /\b(?:saya|sy|aku|ak|kulo|kula|abdi|inyong|i)\b/i;
/** "Anak saya bilang, saya mau mati": somebody else's "I". */
const QUOTES = /\b(?:bilang|bilangnya|kata|katanya|ngomong|cerita|nulis|says|said|tells|told)\b/i;
/** "Anak saya:", "adik wa:" and no more only name who speaks. */
const NAMES_AT_MOST = 4;

type Reads = Pick<Env, 'assess'>;

/** Whose wish to die it is: her own, somebody else's, or hers as well as another's as it is written (S18). */
export type WhoseWish = 'own' | 'unclear' | 'theirs';

function isWish(part: string, { assess }: Reads): boolean {
  if (!SELF.test(part)) return false;
  const { category, speaker } = assess(part);
  return category === 'self_harm' && speaker === 'worker';
}

function onlyNamesAnother(part: string, { assess }: Reads): boolean {
  if ((part.match(/[\p{L}\p{N}]+/gu) ?? []).length > NAMES_AT_MOST) return false;
  const { category, speaker } = assess(part);
  return category === 'none' && speaker === 'family';
}

/** Whose "I" the words quote without a verb of saying, if all of them do: behind a colon or a quotation mark somebody else's, behind a comma nobody knows. */
function quoted(words: string, env: Reads): WhoseWish {
  const bits = words.split(/([.,:;!?"“”\n]+)/);
  const said = bits.flatMap((part, at): WhoseWish[] => {
    if (at % 2 === 1 || !isWish(part, env)) return [];
    if (at < 2 || !onlyNamesAnother(bits[at - 2] ?? '', env)) return ['own'];
    return [/[:"“”]/.test(bits[at - 1] ?? '') ? 'theirs' : 'unclear'];
  });
  return (['own', 'unclear', 'theirs'] as const).find((one) => said.includes(one)) ?? 'own';
}

/** A sentence of it says so by itself: beside it she may well tell of others, "anak saya meninggal". */
function whoseOfFamily(words: string, env: Reads): WhoseWish {
  if (QUOTES.test(words) || !words.split(/[.,;!?\n]+/).some((part) => isWish(part, env))) {
    return 'theirs';
  }
  return quoted(words, env);
}

/** Whose wish to die it is; null where it is none. A worker's is her own unless she plainly quotes one of hers: then both are meant. */
export function whoseWish(
  { category, family }: { category: string; family: boolean },
  words: string,
  env: Reads,
): WhoseWish | null {
  if (category !== 'self_harm') return null;
  if (family) return whoseOfFamily(words, env);
  return quoted(words, env) === 'own' ? 'own' : 'unclear';
}

/** Whether it is, or may be, the writer's own wish to die: then she is met as whoever has it (S18). */
export const isOwnWish = (of: { category: string; family: boolean }, words: string, env: Reads): boolean => {
  const whose = whoseWish(of, words, env);
  return whose === 'own' || whose === 'unclear';
};
