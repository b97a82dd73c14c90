import type { Event } from '../events.ts';
import { reply, type Taken, type World } from '../reader.ts';
import { type Heard, heardAs, type Scene, wordsOf } from '../scene.ts';
import { callOf } from '../texts/call-of.ts';
import { type Alarm, alarm, readAs } from './alarm.ts';
import { saidLately } from './in-two-parts.ts';
import { isOwnWish } from './own-wish.ts';

/** The timer after which a doubt is danger. */
export const DOUBT = 'doubt';
/** Why nobody was alerted: the one safety question was asked. */
export const DOUBT_ASKED = 'doubt_asked';
const PATIENCE_MS = 15 * 60_000;

const question = ({ family, read: { category } }: Alarm, words: string, { texts, env }: World): string => {
  const panggilan = callOf(family ? 'family' : 'worker');
  if (isOwnWish({ category, family }, words, env)) return texts.say('DQs', { panggilan });
  return texts.say(family ? 'DQf' : 'DQ');
};

/** One safety question, and nobody is alerted yet (S12). What she wrote is kept for whatever comes of it. */
export function askOnce(heard: Heard, scene: Scene, world: World, raised: Alarm): Taken {
  const { now } = world.env;
  const { told, gathered } = scene.session;
  const events: Event[] = [
    ...readAs(scene, raised),
    { type: 'timer_cleared', timer: 'quiet' },
    { type: 'timer_set', timer: DOUBT, at: new Date(now.getTime() + PATIENCE_MS) },
    reply(question(raised, wordsOf(heard), world), { urgent: true }),
  ];
  const kept = { told: [...told, ...gathered, wordsOf(heard)].filter(Boolean), gathered: [], gatherBy: null };
  const doubt = { category: raised.read.category, at: now.toISOString() };
  const lately = saidLately(heard, now);
  return { events, session: { ...scene.session, ...kept, doubt, lately }, because: DOUBT_ASKED };
}

/** No answer, or a bad one: it was danger. `heard` is what she wrote now, if anything. */
export function doubtIsDanger(
  scene: Scene,
  world: World,
  more: { heard?: Heard; silent: boolean; because: string },
): Taken {
  const { heard, silent, because } = more;
  const words = [...scene.session.told, heard ? wordsOf(heard) : ''].filter(Boolean).join('\n');
  const read = world.env.assess(words);
  const category = read.category === 'none' ? (scene.session.doubt?.category as typeof read.category) : read.category;
  const family = scene.role === 'family';
  const now = { ...read, category, doubt: false, ...(silent && { reply: 'none' as const }) };
  const last = heard ?? heardAs('', world.env.now);
  return alarm(last, scene, world, { read: now, family, silent, because: `danger: ${category} (${because})` });
}
