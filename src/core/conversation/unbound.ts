import { casesDescribed } from './described-case.ts';
import type { Event } from './events.ts';
import { reply, type Taken, type World } from './reader.ts';
import type { ReportedCase, Scene } from './scene.ts';
import { listOf } from './status-of.ts';
import { callOf } from './texts/call-of.ts';
import { isOnlyNotes } from './texts/our-notes.ts';
import { whoIn } from './whose-trouble.ts';
import { isBareDigit } from './words/bare-digit.ts';
import { wordCount } from './words/word-count.ts';

/** The timer after which words that nobody gave a case are read by a human. */
export const UNBOUND = 'unbound';
const WAIT_MS = 30 * 60_000;

/** A digit or a yes needs nobody; a sentence does, and so do a file and a pin. */
export const isStory = (text: string): boolean => isOnlyNotes(text.trim()) || wordCount(text) > 2;

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
export function waitsForCase(words: string, scene: Scene, { env }: World, asks: readonly Event[]) {
  const waits: Event = { type: 'timer_set', timer: UNBOUND, at: new Date(env.now.getTime() + WAIT_MS) };
  const session = { ...scene.session, unbound: words };
  return { events: [...leavesUnbound(scene), waits, ...asks], session, because: 'which_case' };
}

/** The cases between which "yang siti" leaves the words that wait, where two are of Siti. */
function leftOf(words: string, { session: { unbound }, cases }: Scene): ReportedCase[] {
  const meant = unbound !== null && isStory(unbound) ? casesDescribed(words, cases) : [];
  return meant.length > 1 ? meant : [];
}

/** Half an answer to "which one?" answers nothing else. */
export const isHalfAnAnswer = (words: string, scene: Scene): boolean => leftOf(words, scene).length > 0;

/** What waits goes on waiting, and only these are asked about. */
function narrowed(words: string, scene: Scene, cases: readonly ReportedCase[]) {
  const { unbound } = scene.session;
  const meant = leftOf(words, scene);
  if (meant.length === 0) return { words, scene, cases };
  const free = { ...scene, session: { ...scene.session, unbound: null } };
  return { words: `${unbound}\n${words}`, scene: free, cases: meant };
}

/** So soon, in ms, nobody has read our question. */
const READS_MS = 60_000;
const isUnread = ({ askedAt }: Scene, { env }: World): boolean =>
  askedAt !== null && env.now.getTime() - askedAt.getTime() < READS_MS;

/** Hardly a word, or words of nobody else, written before she can have read "which one?": they go on with those that wait. */
function goesOn(words: string, scene: Scene, world: World): boolean {
  if (scene.session.unbound === null || !isStory(scene.session.unbound)) return false;
  if (!isStory(words)) return true;
  const { relation, names, which } = whoIn(words, world);
  const isOfSomebody = relation !== null || names.length + which.length > 0 || world.env.assess(words).country !== null;
  return isUnread(scene, world) && !isOfSomebody;
}

/** They wait together: asked once, and once more where she has read that and did not say; never a third time, but a human. */
function waitsTogether(text: string, scene: Scene, world: World, asks: Event[]): Taken {
  const { unbound, misses } = scene.session;
  // A digit goes on with nothing: it answers, and is asked back at once (S9).
  const isDigit = isBareDigit(text);
  const session = { ...scene.session, unbound: isDigit ? unbound : `${unbound}\n${text}`, told: [] };
  const because = 'goes_on_with_what_waits';
  if (isUnread(scene, world) && !isDigit) return { events: [], session, because };
  if (misses === 0) return { events: asks, session: { ...session, misses: 1 }, because };
  const left = { ...scene, session };
  const said = reply(world.texts.say('Q3h', { panggilan: callOf(scene.role) }));
  return {
    events: [...leavesUnbound(left), said],
    session: { ...session, unbound: null, misses: 0 },
    because: 'words_without_a_case',
  };
}

/** One short question: which of her cases. The words wait until she says its number, or that it is something new. */
export function asksWhich(text: string, known: Scene, world: World): Taken {
  const { texts, env } = world;
  const { words, scene, cases } = narrowed(
    text,
    known,
    known.cases.filter(({ kind }) => kind !== 'talk'),
  );
  const daftar = listOf(cases, env, 150);
  const panggilan = callOf(scene.role);
  const asks = [{ type: 'which_case_asked' as const }, reply(texts.say('Q3', { panggilan, daftar }))];
  if (goesOn(words, scene, world)) return waitsTogether(words, scene, world, asks);
  const waits = waitsForCase(words, scene, world, asks);
  return { ...waits, session: { ...waits.session, told: [], misses: 0 } };
}
