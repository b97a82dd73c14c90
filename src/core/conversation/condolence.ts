import type { Assessment } from '../danger/assessment.ts';
import { tellsTrouble } from '../danger/says-trouble.ts';
import type { Event } from './events.ts';
import { isFamily } from './is-family.ts';
import { isOpen } from './open-door.ts';
import { reply, type Taken, type World } from './reader.ts';
import type { Heard, Scene } from './scene.ts';
import { callOf } from './texts/call-of.ts';

const tellsDeath = (read: Assessment): boolean =>
  (read.category === 'death' || read.also.includes('death')) &&
  (read.dangerNow || read.intent === 'report_case') &&
  tellsTrouble(read);

/** The flow of a new case condoles by itself; of a death that is known already it was said. */
const isKnown = ({ cases }: Scene, events: readonly Event[]): boolean =>
  events.some((event) => event.type === 'case_opened' && event.facts.category === 'death') ||
  cases.some(({ category }) => category === 'death');

/** Only where she, or family, reads it: before *1* not even that (S10). */
function mayRead(scene: Scene, events: readonly Event[], { env }: World): boolean {
  const opens = events.some(({ type }) => type === 'door_opened');
  return (
    isFamily(scene, events) || ((isOpen(scene, env.now) || opens) && !events.some(({ type }) => type === 'door_closed'))
  );
}

const KEPT: ReadonlySet<Event['type']> = new Set(['case_opened', 'case_told_more', 'danger_read']);

/** A death is condoled before anything is asked, also where it is told beside something else, or later. */
export function withCondolence(heard: Heard, scene: Scene, taken: Taken, world: World): Taken {
  const { events } = taken;
  if (taken.need || scene.officer || scene.quiet || !events.some(({ type }) => KEPT.has(type))) return taken;
  if (isKnown(scene, events) || !mayRead(scene, events, world)) return taken;
  const read = world.env.assess(heard.text);
  if (!tellsDeath(read) || read.reply !== 'now') return taken;
  const panggilan = callOf(isFamily(scene, events) ? 'family' : 'worker');
  const said = reply(world.texts.say('DU', { panggilan }));
  const at = events.findIndex((one) => one.type === 'message_said' && !one.to);
  if (at < 0) return { ...taken, events: [...events, said, reply(world.texts.say('T1', { panggilan }))] };
  return { ...taken, events: [...events.slice(0, at), said, ...events.slice(at)] };
}
