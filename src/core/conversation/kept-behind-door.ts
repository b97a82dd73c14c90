import type { Event } from './events.ts';
import { factsIn } from './facts-in.ts';
import { canGoOn, wantsToGoOn } from './goes-on.ts';
import { isGreeting } from './is-greeting.ts';
import { isTopicWord } from './named-flow.ts';
import type { World } from './reader.ts';
import { type Heard, type Scene, wordsOf } from './scene.ts';
import { topicOf } from './topic.ts';
import { isBareDigit } from './words/bare-digit.ts';

/** A digit that answers nothing tells nothing. */
const isOnlyDigit = ({ text, media }: Heard): boolean => media === 0 && isBareDigit(text);

/** What she writes before *1* goes into her open case, or is kept for the one to come; a look-up is answered after it. */
export function keptBehindDoor(heard: Heard, scene: Scene, world: World): { events: Event[]; told: string[] } {
  const { told } = scene.session;
  if (isOnlyDigit(heard)) return { events: [], told };
  const [openCase, other] = scene.cases;
  const goesOn = canGoOn(scene, world.env.now) && wantsToGoOn(heard.text, world);
  const isAsked = openCase?.severity !== 'critical' && (goesOn || isTopicWord(heard.text));
  const kept = [...told, wordsOf(heard)].filter(Boolean).slice(-20);
  if (!openCase || other || isAsked) return { events: [], told: kept };
  if (isGreeting(heard, openCase, world)) return { events: [], told };
  const facts = factsIn(heard, openCase, { scene, env: world.env });
  const isLookUp = openCase.severity !== 'critical' && topicOf(heard.text, world) === 'cari';
  const events: Event[] = [{ type: 'case_told_more', caseId: openCase.id, facts, details: wordsOf(heard) }];
  // A human was only asked to look after the door: her matter begins with her *1*, by all she told.
  if (openCase.kind === 'talk') return { events, told: kept };
  return { events, told: isLookUp ? [wordsOf(heard)] : told };
}
