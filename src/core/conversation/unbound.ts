import type { Event } from './events.ts';
import { reply, type Taken, type World } from './reader.ts';
import type { Scene } from './scene.ts';
import { listOf } from './status-of.ts';
import { callOf } from './texts/call-of.ts';
import { isOnlyNotes } from './texts/our-notes.ts';

/** The timer after which words that nobody gave a case are read by a human. */
export const UNBOUND = 'unbound';
const WAIT_MS = 30 * 60_000;

/** A digit or a yes needs nobody; a sentence does, and so do a file and a pin. */
export const isStory = (text: string): boolean => isOnlyNotes(text.trim()) || text.trim().split(/\s+/).length > 2;

/** Words that still wait for their case, before others take their place: a human sorts them. */
export function leavesUnbound({ session }: Scene): Event[] {
  const { unbound } = session;
  if (unbound === null || !isStory(unbound)) return [];
  return [{ type: 'human_asked', because: 'belongs_to_no_case_yet', details: unbound }];
}

/** Nobody said in time which case the words are about. */
export function unboundTooLong(scene: Scene): Taken {
  const session = { ...scene.session, unbound: null };
  return { events: leavesUnbound(scene), session, because: 'words_without_a_case' };
}

/** She is asked which case is meant: her words wait for its number, and after a while a human has them. */
export function waitsForCase(words: string, scene: Scene, { env }: World, asks: Event): Taken {
  const waits: Event = { type: 'timer_set', timer: UNBOUND, at: new Date(env.now.getTime() + WAIT_MS) };
  const session = { ...scene.session, unbound: words };
  return { events: [...leavesUnbound(scene), waits, asks], session, because: 'which_case' };
}

/** One short question: which of her cases. The words wait until she says its number, or that it is something new. */
export function asksWhich(words: string, scene: Scene, world: World): Taken {
  const { texts, env } = world;
  const cases = scene.cases.filter(({ kind }) => kind !== 'talk');
  const daftar = listOf(cases, env, 150);
  const panggilan = callOf(scene.role);
  const asked = waitsForCase(words, scene, world, reply(texts.say('Q3', { panggilan, daftar })));
  const session = asked.session && { ...asked.session, told: [] };
  return { ...asked, events: [{ type: 'which_case_asked' }, ...asked.events], ...(session && { session }) };
}
