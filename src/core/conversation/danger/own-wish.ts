import type { Env } from '../env.ts';

/** She says "I": without that, words of a family tell of somebody else. */
const SELF = /\b(?:saya|sy|aku|ak|kulo|kula|abdi|inyong|i)\b/i;

/** Whether it is the writer's own wish to die: a worker's is; a family's where it says "I" and names nobody before (S18). */
export const isOwnWish = (
  { category, family }: { category: string; family: boolean },
  words: string,
  { assess }: Pick<Env, 'assess'>,
): boolean => category === 'self_harm' && (!family || (SELF.test(words) && assess(words).speaker === 'worker'));
