import type { Event } from './events.ts';
import { reply, type Taken, type World } from './reader.ts';
import { type Ended, type Heard, type Scene, wordsOf } from './scene.ts';

type Officer = NonNullable<Scene['officer']>;

/** What she writes of a case she saw to its end is kept there; it is open again only by her who reported it, or the desk. */
export function afterItsEnd(
  { id: caseId, number }: Ended,
  heard: Heard,
  { id: officerId }: Officer,
  world: World,
): Taken {
  const noted: Event = { type: 'case_noted', caseId, officerId, text: wordsOf(heard) };
  return { events: [noted, reply(world.texts.say('O13c', { nomor: number }), { caseId })], because: 'case_is_over' };
}

/** She holds nothing and is asked nothing: her words without a number are of the one case she saw to its end. */
export function afterOnlyEnd(heard: Heard, { officer }: { officer: Officer }, world: World): Taken | null {
  const [only, other] = officer.ended;
  if (officer.cases.length > 0 || !only || other) return null;
  return afterItsEnd(only, heard, officer, world);
}
