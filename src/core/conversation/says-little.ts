import type { World } from './reader.ts';

/** Longer words tell something, whatever they are read as. */
const LONGEST = 60;
const OPENINGS: ReadonlySet<string> = new Set(['greeting', 'other', 'talk_to_human']);

/** A greeting or hardly more: nothing yet that a flow could begin with. */
export function saysLittle(text: string, { env }: World): boolean {
  if (text.trim() === '') return true;
  const { category, intent } = env.assess(text);
  return category === 'none' && OPENINGS.has(intent) && text.length <= LONGEST;
}
