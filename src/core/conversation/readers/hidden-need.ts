import { requestIn } from '../../cases/request.ts';
import type { Assessment } from '../../danger/assessment.ts';
import { saysTrouble, tellsTrouble } from '../../danger/says-trouble.ts';
import type { Event } from '../events.ts';
import { namesFlow } from '../named-flow.ts';
import { doorOpened, isOpen } from '../open-door.ts';
import {
  isAnOption,
  misunderstood,
  startFor,
  takeUpAgain,
  waiting,
  worksOrLearns,
  wouldOpenCase,
} from '../play-flow.ts';
import { type Reader, reply, type Taken, type World } from '../reader.ts';
import { type Heard, type Scene, wordsOf } from '../scene.ts';
import { topicOf } from '../topic.ts';
import { bareWords, wordsOf as plainWordsOf } from '../words/plain-words.ts';
import { setOf } from '../words/set-of.ts';
import { wholeMessage } from '../words/whole-word.ts';
import { waitForHer } from './door.ts';

/** What lessons tell people to answer when they know the trouble they read of. */
const HELP = new Set(['bantu', 'bantuan', 'minta bantuan', 'tolong', 'help', 'help me']);
const READS_ALONE = setOf('1 bisa ya iya yes');
const WANTS = setOf('1 bisa ya iya yes mau bantu tolong help');
const LATER = setOf('2 nanti saja aja dulu lanjut lanjutkan belajar tidak tdk gak later no go on first');

/** Told in a tool, this is worth an offer; where her own words are asked for, only what is a report and no debt. */
const REPORTS: ReadonlySet<string> = setOf('report_case emergency');
const TROUBLES: ReadonlySet<string> = setOf('report_case emergency find_service talk_to_human');

/** A choice, an hour or a date is answered in fewer words; longer ones that tell of a trouble are no answer. */
const TELLING = 4;

const plainWords = (text: string): readonly string[] => bareWords(plainWordsOf(text));

/** Behind a shut door the offer asks whether she can read alone; where she or family reads, whether she wants help. */
const isShut = (scene: Scene, now: Date): boolean => scene.role === 'worker' && !isOpen(scene, now);

/** She tells of a trouble in the middle of a lesson, in words that answer none of its options. */
function tells(heard: Heard, scene: Scene, world: World): boolean {
  const wait = waiting(scene, world);
  const learns = wait !== null && worksOrLearns(wait, scene, world);
  if (!learns || wait.talk) return false;
  // Words that stand on her screen are no report, whatever they remind of: "kabar titipan", "sisa gaji".
  if (namesFlow(heard.text, world.flows) !== undefined || isAnOption(heard, scene, world)) return false;
  // One who says that she is home gets the flow for that, unless the question hears her out.
  if (!wait.open && topicOf(heard.text, world) === 'pulang') return false;
  if (wait.open) return tellsBeside(heard, scene, world);
  const read = world.env.assess(heard.text);
  const { intent, category } = read;
  const beside = wait.number && tellsBesideFigures(read);
  if (!isNoAnswer(heard, wait.number, { scene, world }) && !beside) return false;
  if (HELP.has(wholeMessage(heard.text))) return true;
  // "In 18 months", "mertua" beside a choice is a slip: of figures or a bare word only the small model makes a trouble.
  if ((/\d/.test(heard.text) || plainWords(heard.text).length === 1) && !saysTrouble(read)) return false;
  // Figures where a number is asked are an answer that went wrong, unless what they tell of is grave.
  if (wait.number && /\d/.test(heard.text) && !beside && !isGrave(read)) return false;
  return category !== 'none' && TROUBLES.has(intent);
}

const isGrave = ({ severity }: Assessment): boolean => severity === 'high' || severity === 'critical';
/** What a sum of her wage is about by itself. */
const OF_SUMS: ReadonlySet<string> = setOf('none wages overcharging_debt contract_violation');

/** "Potong 2000, dan paspor saya ditahan": the figure is an answer, and beside it something has happened. */
const tellsBesideFigures = (read: Assessment): boolean =>
  tellsTrouble(read) && (isGrave(read) || (read.severity === 'medium' && !OF_SUMS.has(read.category)));

/**
 * Her own words are asked for, of something else: a report among them gets the offer once, so that who means them as
 * the answer only says them again. A question that hears her out makes a case of them itself.
 */
function tellsBeside(heard: Heard, scene: Scene, world: World): boolean {
  // Bubbles gather first: half of them would answer the question, half be an offer.
  if (world.quietMs > 0 && !heard.joined) return false;
  const read = world.env.assess(heard.text);
  const { intent, category, severity } = read;
  const grave = isGrave(read);
  // Papers are what a village is asked for; "ibu mertua" answers who minds the child.
  if (!saysTrouble(read) || (!grave && requestIn(heard.text) !== null)) return false;
  const isReport = REPORTS.has(intent) && (grave || (severity === 'medium' && category !== 'overcharging_debt'));
  if (category === 'none' || !isReport || wouldOpenCase(heard, scene, world)) return false;
  return !scene.session.told.some((told) => world.env.assess(told).category === category);
}

function isNoAnswer(heard: Heard, number: boolean, { scene, world }: { scene: Scene; world: World }): boolean {
  if (misunderstood(heard, scene, world)) return true;
  return !number && heard.choice === null && plainWords(heard.text).length >= TELLING;
}

function offers(heard: Heard, scene: Scene, world: World): Taken {
  const told = [...scene.session.told, wordsOf(heard)].filter(Boolean).slice(-20);
  const session = { ...scene.session, told, offer: world.env.now.toISOString() };
  const text = world.texts.say(isShut(scene, world.env.now) ? 'L1' : 'L2');
  return { events: [waitForHer(world), reply(text)], session, because: 'trouble_in_a_lesson' };
}

/** 1: what she told is heard now. 2: the same lesson; a human reads what she told when she says nothing more. */
function answered(heard: Heard, scene: Scene, world: World): Taken | 'pass' {
  const said = plainWords(heard.choice ?? heard.text);
  const only = (words: ReadonlySet<string>): boolean => said.length > 0 && said.every((word) => words.has(word));
  const session = { ...scene.session, offer: null };
  if (only(LATER)) return { ...takeUpAgain({ ...scene, session }, world), because: 'back_to_the_lesson' };
  if (!only(isShut(scene, world.env.now) ? READS_ALONE : WANTS)) return 'pass';
  const open: Event[] = scene.role === 'worker' ? [doorOpened(scene, world.env.now)] : [];
  const inside = { ...scene, session: { ...session, frames: [], told: [], door: 0 } };
  const taken = startFor(inside, world, session.told.join('\n'));
  return { ...taken, events: [...open, ...taken.events], because: 'leaves_the_lesson' };
}

/** A trouble told in the middle of a lesson, a sum or a list gets one offer; "2 nanti" goes back to the same question. */
export const hiddenNeed: Reader = {
  name: 'hidden-need',
  read(heard, scene, world) {
    if (scene.officer) return 'pass';
    if (scene.session.offer !== null) {
      const taken = answered(heard, scene, world);
      if (taken !== 'pass') return taken;
    }
    return tells(heard, scene, world) ? offers(heard, scene, world) : 'pass';
  },
};
