import { startsAbove } from '../../cases/routing/starts-above.ts';
import type { Event } from '../events.ts';
import { caseOfFlow } from '../focus.ts';
import { isOpen } from '../open-door.ts';
import { isAnOption, waiting } from '../play-flow.ts';
import { type Reader, reply, type Taken, type World } from '../reader.ts';
import type { Heard, OpenQuestion, ReportedCase, Scene } from '../scene.ts';
import { type Filled, isShort, slotsIn } from '../slots-in.ts';
import { callOf } from '../texts/call-of.ts';
import { fitting } from '../texts/fitting.ts';
import { isHalfAnAnswer, leavesUnbound } from '../unbound.ts';
import { notByPhone } from '../words/not-by-phone.ts';
import { ourWord } from '../words/our-word.ts';
import { wholeMessage } from '../words/whole-word.ts';

const YES = new Set(['1', 'benar', 'sudah', 'iya', 'ya', 'selesai', 'cukup', 'boleh', 'yes', 'right', 'enough']);
const NO = new Set(['2', 'belum', 'blm', 'tidak', 'gak', 'jangan', 'masih perlu', 'no', 'not yet', 'still needed']);
/** The same in Javanese and Sundanese, and where people say it twice: "nggih sampun", "iya sudah". */
const SAME: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:(?:nggih|inggih|iya|ya|muhun|sumuhun|alhamdulillah) )*(?:sampun|sudah|sdh|udah|wis|wes|uwis|atos|parantos)$/,
    'sudah',
  ],
  [/^(?:(?:nggih|inggih|iya|ya|muhun) )*(?:sampun |wis |wes |sudah )?(?:rampung|beres|rengse)$/, 'selesai'],
  [/^(?:nggih|inggih|muhun|sumuhun)$/, 'iya'],
  [/^(?:dereng|durung|urung|teu acan|tacan|encan)$/, 'belum'],
];
const inOurs = (word: string): string => SAME.find(([said]) => said.test(word))?.[1] ?? word;
/** These say that something is done or enough, never that a village may know. */
const ENDS = new Set(['sudah', 'selesai', 'cukup', 'enough', 'belum', 'blm', 'not yet', 'masih perlu', 'still needed']);
/** May we phone you? Only these decline: "belum" a week later answers something else. */
const DECLINES = new Set(['2', 'keberatan', 'jangan telepon', 'jangan telpon']);

interface Answer {
  word: string;
  yes: boolean;
}

/** A yes or no alone, or behind the number of the case that the message was bound to. */
function answerIn(text: string): Answer | null {
  const [, said] = /^(?:\d{3,8} )?(.+)$/.exec(wholeMessage(text)) ?? [];
  const word = said && inOurs(ourWord(said));
  if (!word || !(YES.has(word) || NO.has(word) || DECLINES.has(word))) return null;
  return { word, yes: YES.has(word) };
}

const fits = ({ kind }: OpenQuestion, { word }: Answer): boolean =>
  kind !== 'call_you' || DECLINES.has(word) || word === '1';

function settled({ kind, caseId }: OpenQuestion, yes: boolean, { texts }: World): Event[] {
  if (kind === 'call_you') {
    const said = yes ? [] : [reply(texts.say('DF2'), { caseId })];
    return [yes ? { type: 'call_agreed', caseId } : { type: 'call_declined', caseId }, ...said];
  }
  const after = yes ? ('case_confirmed' as const) : ('case_reopened' as const);
  return [{ type: after, caseId }, reply(texts.say(yes ? 'C2' : 'C3'), { caseId })];
}

/** Nothing but that: she hears it. What it means for her cases is kept of any message that says so (with-care). */
const refusesCalls = (text: string, { role, cases }: Scene, { texts }: World): Taken | null =>
  role === 'family' && cases.length > 0 && notByPhone(text) === 'only'
    ? { events: [reply(texts.say('DF2'))], because: 'not_by_phone' }
    : null;

/** Cases whose village question she has on her phone and has not answered. */
const villageAsked = ({ cases }: Scene): ReportedCase[] =>
  cases.filter((one) => one.villageMayKnow === 'unanswered' && (one.state === 'open' || one.state === 'taken'));

/** Her answer waits: the number alone is enough to give it its case. */
function which(heard: Heard, scene: Scene, world: World, numbers: string[]): Taken {
  const daftar = fitting([...new Set(numbers)], 60);
  const asks = reply(world.texts.say('Q1', { daftar, contoh: numbers[0] ?? '' }));
  const session = { ...scene.session, unbound: heard.text };
  return { events: [...leavesUnbound(scene), asks], session, because: 'which_of_two' };
}

/** Of a kind the village never hears first, "iya bu, jam 8 pagi" says when we may phone: a yes to the village names it (S1). */
const isMeant = ({ text, choice }: Heard, { category }: ReportedCase, filled: readonly Filled[]): boolean =>
  !startsAbove({ category, aboutChild: false }) ||
  !filled.some(({ name }) => name === 'call_hour') ||
  /\b(?:1|2|boleh|jangan|may)\b/i.test(choice ?? text);

/** A late answer to what was asked of a case whose flow does not wait any more. */
function late(heard: Heard, scene: Scene, world: World, one: ReportedCase): Taken | 'pass' {
  const answer = answerIn(heard.choice ?? heard.text);
  const filled = slotsIn(heard, scene, world, one).filter(
    (slot, _at, all) => slot.name !== 'village_may_know' || isMeant(heard, one, all),
  );
  const said = filled.some(({ name }) => name === 'village_may_know');
  const mayKnow = answer && !ENDS.has(answer.word) ? (answer.yes ? 'yes' : 'no') : null;
  const answered: Event[] = !said && mayKnow ? [{ type: 'village_answered', caseId: one.id, mayKnow }] : [];
  const events = [...answered, ...filled.flatMap(({ event }) => event ?? [])];
  if (!events.some(({ type }) => type === 'village_answered' || type === 'call_hour_given')) return 'pass';
  return { events, because: 'answers_the_village_question' };
}

/** The message was bound to one case: its newest question, else what its first answer asked. */
function ofFocus(heard: Heard, scene: Scene, world: World): Taken | 'pass' {
  const answer = answerIn(heard.choice ?? heard.text);
  const asked = answer && scene.questions.filter((question) => fits(question, answer)).at(-1);
  if (asked) return { events: settled(asked, answer.yes, world), because: `answers_${asked.kind}` };
  const [village] = villageAsked(scene);
  // Where its own flow waits, the flow reads on.
  return village && caseOfFlow(scene) === undefined ? late(heard, scene, world, village) : 'pass';
}

/** A menu, a lesson or a sum of something else waits beside a question about a case. */
function waitsBeside(scene: Scene, world: World): boolean {
  const wait = waiting(scene, world);
  return wait !== null && !wait.talk && (wait.awaits || wait.number) && caseOfFlow(scene) === undefined;
}

/** A bare digit with a question about a case and another with digits on one screen is never guessed (S9). */
const twoOnHerScreen = ({ word }: Answer, scene: Scene, world: World): boolean =>
  /^\d$/.test(word) &&
  (waitsBeside(scene, world) || (scene.role === 'worker' && waiting(scene, world)?.awaits === true));

/** What waits beside the question takes these words as one of its own. */
const answersTheFlow = (heard: Heard, scene: Scene, world: World): boolean =>
  waitsBeside(scene, world) && isAnOption(heard, scene, world);

const whichIsIt = (text: 'Q2' | 'Q6', scene: Scene, { texts }: World): Taken => ({
  events: [reply(texts.say(text, { panggilan: callOf(scene.role) }))],
  because: 'which_of_two',
});

/** An answer that names no case: it is taken only where one question is open on this phone (S9). */
function ofOnlyOne(heard: Heard, scene: Scene, world: World): Taken | 'pass' {
  const answer = answerIn(heard.choice ?? heard.text);
  const asked = answer ? scene.questions.filter((question) => fits(question, answer)) : [];
  const villages = villageAsked(scene);
  const ofFlow = waiting(scene, world)?.awaits ? caseOfFlow(scene) : undefined;
  const [only] = asked;
  if (answer && only && villages.length === 0) {
    if (twoOnHerScreen(answer, scene, world)) return whichIsIt('Q2', scene, world);
    if (answersTheFlow(heard, scene, world)) return 'pass';
    const one = asked.length === 1;
    const numbers = asked.map(({ number }) => number);
    if (!one) return which(heard, scene, world, numbers);
    return { events: settled(only, answer.yes, world), because: `answers_${only.kind}` };
  }
  const [village] = villages;
  const filled = village && isShort(heard.text) ? slotsIn(heard, scene, world, village) : [];
  const answersVillage = answer !== null || filled.length > 0;
  if (!village || !answersVillage) return 'pass';
  if (answer && twoOnHerScreen(answer, scene, world) && !ofFlow) return whichIsIt('Q6', scene, world);
  if (answersTheFlow(heard, scene, world)) return 'pass';
  const numbers = [...asked, ...villages].map(({ number }) => number);
  if (new Set(numbers).size > 1 || asked.length > 0) return which(heard, scene, world, numbers);
  return ofFlow ? 'pass' : late(heard, scene, world, village);
}

/** Answers to our questions outside a flow. With two on one phone it is asked which (S9), never guessed. */
export const question: Reader = {
  name: 'question',
  read(heard, scene, world) {
    const behindDoor = scene.role === 'worker' && !isOpen(scene, world.env.now);
    if (scene.officer || behindDoor || scene.focus === 'new' || isHalfAnAnswer(heard.text, scene)) return 'pass';
    const declined = refusesCalls(heard.text, scene, world);
    if (declined) return declined;
    return scene.focus ? ofFocus(heard, scene, world) : ofOnlyOne(heard, scene, world);
  },
};
