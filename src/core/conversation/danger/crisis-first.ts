import { splitForSms } from '../../sms/split.ts';
import type { Event } from '../events.ts';
import { answerTo } from '../need.ts';
import { isOpen } from '../open-door.ts';
import { waitsHarmlessly } from '../play-flow.ts';
import { reply, type Taken, type World } from '../reader.ts';
import type { Heard, Scene } from '../scene.ts';

type Crisis = Scene['crises'][number];

/** Where her words, else her case, say that she is. */
function whereSheIs({ text }: Heard, { session, cases }: Scene, { env }: World): string | null {
  const read = env.assess([...session.told, text].join(' ')).whereabouts;
  return read?.country ?? cases.findLast(({ country }) => country !== null)?.country ?? null;
}

const lasting = ({ crises }: Scene, country: string | null): Crisis | null =>
  crises.find((one) => one.country === country) ?? null;

/** She is known or read to be in a country in crisis; for a greeting, which says nothing, the number of her phone is enough. */
export const greetsInCrisis = (heard: Heard, scene: Scene, world: World): boolean =>
  scene.crises.length > 0 && lasting(scene, whereSheIs(heard, scene, world) ?? scene.country) !== null;

const opens = ({ events }: Taken): boolean => events.some(({ type }) => type === 'door_opened');
const speaks = ({ events }: Taken): boolean =>
  events.some((one) => one.type === 'message_said' && !one.to && one.purpose === 'reply' && !one.asks);

/** She reads alone now, gets an answer that is no lesson, and is not led by the steps of danger, which have their own word for numbers (S11). */
function mayHear(scene: Scene, world: World, taken: Taken): boolean {
  const session = taken.session ?? scene.session;
  const reads = isOpen(scene, world.env.now) || opens(taken);
  const inSteps = scene.cases.some(({ severity }) => severity === 'critical');
  return reads && speaks(taken) && !session.decoy && !inSteps && !waitsHarmlessly({ ...scene, session }, world);
}

/**
 * A country in crisis: once a crisis, and first of all after *1*, a worker who says that she is there gets the numbers
 * that work there (S17: never by the country code of her phone), in a message of their own, then whatever she is asked.
 */
export function crisisFirst(heard: Heard, scene: Scene, world: World, taken: Taken): Taken {
  if (scene.crises.length === 0 || scene.role !== 'worker' || scene.officer || taken.need) return taken;
  const crisis = lasting(scene, whereSheIs(heard, scene, world));
  const session = taken.session ?? scene.session;
  if (!crisis || session.crisisTold === crisis.id || !mayHear(scene, world, taken)) return taken;
  const found = answerTo(world.answers, 'crisis_numbers');
  if (!found) return { ...taken, events: [], need: { need: 'crisis_numbers', country: crisis.country } };
  const lines = found.lines.length > 0 ? found.lines.join('\n') : world.texts.say('N5');
  const numbers = (scene.channel === 'sms' ? splitForSms(lines) : [lines]).map((text) => reply(text));
  return { ...taken, events: withFirst(numbers, taken.events), session: { ...session, crisisTold: crisis.id } };
}

/** Behind what opens the door, before all that is said. */
function withFirst(said: readonly Event[], events: readonly Event[]): Event[] {
  const at = events.findIndex(({ type }) => type === 'message_said');
  return [...events.slice(0, at), ...said, ...events.slice(at)];
}
