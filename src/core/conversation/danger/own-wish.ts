import type { Env } from '../env.ts';

/** She says "I": without that, words of a family tell of somebody else. */
const SELF = /\b(?:saya|sy|aku|ak|kulo|kula|abdi|inyong|i)\b/i;
/** "Anak saya bilang, saya mau mati": somebody else's "I". */
const QUOTES = /\b(?:bilang|bilangnya|kata|katanya|ngomong|cerita|nulis|says|said|tells|told)\b/i;

/** A sentence of it says so by itself: beside it she may well tell of others, "anak saya meninggal". */
const saysSo = (words: string, { assess }: Pick<Env, 'assess'>): boolean =>
  !QUOTES.test(words) &&
  words.split(/[.,;!?\n]+/).some((part) => {
    if (!SELF.test(part)) return false;
    const { category, speaker } = assess(part);
    return category === 'self_harm' && speaker === 'worker';
  });

/** Whether it is the writer's own wish to die: a worker's is; a family's where it says "I" and names nobody before (S18). */
export const isOwnWish = (
  { category, family }: { category: string; family: boolean },
  words: string,
  env: Pick<Env, 'assess'>,
): boolean => category === 'self_harm' && (!family || saysSo(words, env));
