import { hourWords, readHour } from '../../flow/answers/hour.ts';
import { isOwnWish } from '../danger/own-wish.ts';
import { laterStep, withStep } from '../danger/second-step.ts';
import type { Event } from '../events.ts';
import { factsIn } from '../facts-in.ts';
import { caseOfFlow } from '../focus.ts';
import { isGreeting } from '../is-greeting.ts';
import { isOpen } from '../open-door.ts';
import { tellsBesidePlan } from '../play-flow.ts';
import { type Reader, reply, type Taken, type World } from '../reader.ts';
import { type Heard, type ReportedCase, type Scene, wordsOf } from '../scene.ts';
import { statusOf } from '../status-of.ts';
import { callOf } from '../texts/call-of.ts';
import { isOnlyNotes } from '../texts/our-notes.ts';
import { isBareDigit } from '../words/bare-digit.ts';
import { expressesWish } from '../words/expresses-wish.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;
/** What an afterthought is not: somebody who comes in or looks for a place, which the flows hear. */
const OTHER_ERRANDS: ReadonlySet<string> = new Set(['find_service', 'greeting']);
/** Nor a wish for these; a fact that reminds of one belongs to the case. */
const OTHER_WISHES: ReadonlySet<string> = new Set([
  'learn_finance',
  'learn_predeparture',
  'returnee_program',
  'community_group',
]);

function isForFlows(text: string, { env }: World): boolean {
  const { intent } = env.assess(text);
  return OTHER_ERRANDS.has(intent) || (OTHER_WISHES.has(intent) && expressesWish(text));
}

/** Only the hour of the call is still open, and these words are none: nothing is asked twice of who pays for it. */
const onlyHourOpen = (openCase: ReportedCase, text: string): boolean =>
  openCase.villageMayKnow !== 'unanswered' && openCase.placeCode !== null && readHour(hourWords(text)) === null;

/** A photo or a pin without a word: no answer to what waits, and taken at any point. */
const isOnlyFile = (heard: Heard): boolean => isOnlyNotes(wordsOf(heard));

/** The case that more words belong to: a family's only or named one; a worker's while she reads alone. */
function caseFor(heard: Heard, scene: Scene, world: World): ReportedCase | undefined {
  const beside = tellsBesidePlan(heard, scene, world);
  const waits = scene.session.frames.length > 0 && !isOnlyFile(heard) && !beside;
  const newest = scene.cases.findLast((one) => one.kind === 'report');
  if (scene.officer || !newest) return undefined;
  // Where another flow waits, a sum or a lesson, words answer that.
  const asksOfCase = waits && caseOfFlow(scene) !== undefined;
  if (scene.role === 'family') return !waits || (asksOfCase && onlyHourOpen(newest, heard.text)) ? newest : undefined;
  const urgent = scene.cases.find((one) => one.severity === 'critical');
  if (waits || !isOpen(scene, world.env.now)) return undefined;
  return urgent ?? (isForFlows(heard.text, world) ? undefined : newest);
}

/** Her own wish to die, and not that of somebody she tells of (S18). */
export const isOfOwnWish = (openCase: ReportedCase, { role }: Pick<Scene, 'role'>, { env }: World): boolean =>
  isOwnWish({ ...openCase, family: role === 'family' }, openCase.words, env);

/** Whether she hears that it was kept: at most once an hour, and a family that pays for it only once somebody helps. */
function mayThank(scene: Scene, openCase: ReportedCase, world: World): boolean {
  const { env } = world;
  const thanked = scene.session.thankedAt ? Date.parse(scene.session.thankedAt) : 0;
  // Whoever wants to die is not left with silence (S18).
  if (isOfOwnWish(openCase, scene, world)) return env.now.getTime() - thanked >= MINUTE;
  const paid = scene.role === 'family' && scene.channel === 'sms' && openCase.state === 'open';
  return !paid && env.now.getTime() - thanked >= HOUR;
}

const thanksIn = (scene: Scene, openCase: ReportedCase, world: World): string => {
  const { texts } = world;
  if (isOfOwnWish(openCase, scene, world)) return texts.say('SH2', { panggilan: callOf(scene.role) });
  if (scene.role === 'worker' && openCase.severity === 'critical') return texts.say('D3');
  return texts.say('T1', { panggilan: callOf(scene.role) });
};

/** She hears that it was kept, where she has not just heard it. */
export function thanked(taken: Taken, openCase: ReportedCase, { scene, world }: { scene: Scene; world: World }): Taken {
  if (!mayThank(scene, openCase, world)) return taken;
  const session = { ...(taken.session ?? scene.session), thankedAt: world.env.now.toISOString() };
  return { ...taken, events: [...taken.events, reply(thanksIn(scene, openCase, world))], session };
}

/** A digit and nothing else: no news, and what it answers is never guessed (S9). */
const isOnlyDigit = ({ text, choice, media }: Heard): boolean =>
  media === 0 && isBareDigit((choice ?? text).replace(/^\s*\d{5,8}\b/, ''));

/** More words about an open case are kept there, whatever else happens. */
export const more: Reader = {
  name: 'more',
  read(heard, scene, world) {
    const openCase = caseFor(heard, scene, world);
    if (!openCase) return 'pass';
    if (isOnlyDigit(heard))
      return { events: [reply(world.texts.say('Q7', { panggilan: callOf(scene.role) }))], because: 'which_of_none' };
    if (isGreeting(heard, openCase, world)) return { events: [statusOf(scene, world)], because: 'greeting' };
    const facts = factsIn(heard, openCase, { scene, env: world.env });
    const told: Event = { type: 'case_told_more', caseId: openCase.id, facts, details: wordsOf(heard) };
    const asked = scene.session.asked === 'where' ? null : scene.session.asked;
    const session = { ...scene.session, asked };
    const step = laterStep(openCase, wordsOf(heard), scene);
    if (step)
      return {
        events: [told, reply(world.texts.say(step))],
        session: withStep(session, step, step),
        because: 'told_more_asks_another_step',
      };
    return thanked({ events: [told], session, because: 'told_more' }, openCase, { scene, world });
  },
};
