import { isAtSea } from '../../cases/at-sea.ts';
import { wantsPapersAtHome } from '../../cases/request.ts';
import type { Assessment } from '../../danger/assessment.ts';
import { withCondolence } from '../condolence.ts';
import { inFirstLanguage } from '../first-language.ts';
import { caseOfFlow, focusOn } from '../focus.ts';
import { harmlessScreen } from '../harmless-screen.ts';
import { wear } from '../hats.ts';
import { inHerLanguage } from '../her-language.ts';
import { isTopicWord } from '../named-flow.ts';
import { isOpen } from '../open-door.ts';
import { isAnOption, misunderstood, waiting, wouldOpenCase } from '../play-flow.ts';
import type { Taken, World } from '../reader.ts';
import type { Heard, ReportedCase, Scene } from '../scene.ts';
import { joinSaid } from '../turn.ts';
import { speaksForAnother } from '../whose-words.ts';
import { withCare } from '../with-care.ts';
import { onlyAsksRights } from '../words/asks-rights.ts';
import { besidePlan, carefulIn } from '../words/beside-plan.ts';
import { languageAsked } from '../words/language-asked.ts';
import { onlyAsksForCall } from '../words/phone-me.ts';
import { planInWords } from '../words/plan-words.ts';
import { wordCount } from '../words/word-count.ts';
import { type Alarm, alarm } from './alarm.ts';
import { caseInDanger, justAlarmed } from './case-in-danger.ts';
import { crisisFirst } from './crisis-first.ts';
import { askOnce, DOUBT_ASKED, doubtIsDanger } from './doubt.ts';
import { inTwoParts } from './in-two-parts.ts';
import { asPlea } from './polite-plea.ts';

const why = (read: Assessment): string => `danger: ${read.category}${read.doubt ? ' (doubt)' : ''}`;

/** The second step asks whether she is locked in and hurt (S11): that she is, is its answer. */
const ASKED_FOR: ReadonlySet<string> = new Set(['confinement', 'physical_violence', 'illness_accident', 'food_denied']);
const answersSecondStep = (scene: Scene, { category }: Assessment, now: Date): boolean =>
  scene.role === 'worker' && isOpen(scene, now) && ASKED_FOR.has(category);

/** What only a guess hears, "sendirian", and no wish to die. */
const isGuess = ({ guessed, category }: Assessment): boolean => guessed && category !== 'self_harm';

/**
 * She answers our steps with more of the same: the door and the case read on, nothing rings twice. Who wants to die was
 * asked who is with her, and has no door (S18).
 */
function answersUs(scene: Scene, known: ReportedCase, read: Assessment, now: Date): boolean {
  if (!justAlarmed(scene, now)) return false;
  if (known.category === 'self_harm' && isGuess(read)) return true;
  const isSame = read.category === known.category || read.category === 'none';
  const answers = isGuess(read) || isSame || answersSecondStep(scene, read, now);
  return answers && (scene.role === 'family' || scene.session.door > 0 || isOpen(scene, now));
}

/** "Yes please, 4 pm" and nothing else answers: there the word is courtesy and no plea. */
const COURTESY =
  /^(\W*(?:yes|yeah|ok|okay|sure|1)\W+)(?:please|pls|plz)(?=\W*(?:(?:at|jam)?\W*\d[\d:.]*\W*(?:am|pm|pagi|siang|sore|malam)?)?\W*$)/i;

/** Who speaks is heard in all that she wrote in one breath; danger in this message. */
function readWhole(heard: Heard, scene: Scene, world: World): Assessment {
  const read = world.env.assess(heard.text.replace(COURTESY, '$1'));
  const before = [...scene.session.told, ...scene.session.gathered];
  if (!read.dangerNow || before.length === 0) return read;
  const { speaker, country } = world.env.assess([...before, heard.text].join(' '));
  return { ...read, speaker, country: read.country ?? country };
}

/** In doubt, words that pick an option of the choice before her are that answer: "tiap hari satu" is a label of ours; so are figures where a sum asks for them. */
function picksAnOption(heard: Heard, scene: Scene, world: World): boolean {
  const wait = waiting(scene, world);
  if (wait?.number) return /\d/.test(heard.text) && !misunderstood(heard, scene, world);
  if (!wait?.digits) return false;
  if (wait.open) return isAnOption(heard, scene, world);
  return !misunderstood(heard, scene, world) && !wouldOpenCase(heard, scene, world);
}

/**
 * A doubt is asked, where she may be asked at all: not where she wants no answer or silence, and not where her case is
 * an alarm already.
 */
const mayAsk = (read: Assessment, known: ReportedCase | undefined, scene: Scene): boolean =>
  read.doubt && read.reply !== 'none' && known?.severity !== 'critical' && !isHidden(scene);

/** She asked for silence, or somebody made her type the word that calls for help and reads on beside her. */
const isHidden = ({ quiet, session }: Scene): boolean => quiet || session.decoy;

/** Only her word opens this screen: until then it stays harmless, of whomever the danger tells (S15). */
const isDisguised = ({ role, plan, session }: Scene): boolean =>
  role === 'worker' && (plan.safeWord !== null || session.decoy);

/** After 9 or the word that calls for help an alarm is not to be seen: her screen stays harmless (S15). */
function unseen(heard: Heard, scene: Scene, world: World, raised: Alarm): Taken {
  const rung = alarm(heard, scene, world, { ...raised, silent: true });
  if (rung.need || !rung.session || raised.read.reply === 'none') return rung;
  const screen = harmlessScreen(heard, { ...scene, session: rung.session }, world);
  return {
    ...rung,
    ...screen,
    events: [...rung.events, ...joinSaid(screen.events, scene.channel)],
    because: `${rung.because}, unseen`,
  };
}

/** What is said in danger goes out as one message. */
function condoled(heard: Heard, scene: Scene, taken: Taken, world: World): Taken {
  const after = withCondolence(heard, scene, taken, world);
  return after === taken ? taken : { ...after, events: joinSaid(after.events, scene.channel) };
}

/** Danger is read on every message before anything else. Without doubt it is an alarm in the same turn. */
export function readDanger(heard: Heard, known: Scene, world: World): Taken | 'pass' {
  const scene = inFirstLanguage(heard, known, world);
  const hat = wear(heard, scene, inHerLanguage(scene.session, world));
  if ('asks' in hat || hat.scene.officer || hat.heard.text.trim() === '') return 'pass';
  const focus = focusOn(hat.heard, hat.scene, hat.world);
  const read = dangerIn(focus.heard, focus.scene, hat.world);
  if (read === 'pass') return 'pass';
  // An alarm has its own steps; whoever is only asked whether she is well has what works there in her hand first.
  const taken = read.because === DOUBT_ASKED ? crisisFirst(focus.heard, focus.scene, hat.world, read) : read;
  const careful = withCare(focus.heard, focus.scene, taken, hat.world.env);
  return hat.given(focus.given(condoled(focus.heard, focus.scene, careful, hat.world)));
}

/**
 * "Boleh lewat SMS kalau WA tidak masuk" sounds like danger to a guess only, and says how she may be reached; so does
 * "majikan suka baca HP saya" of who reads alone.
 */
function setsPlan({ text }: Heard, scene: Scene, { guessed, category }: Assessment, { env }: World): boolean {
  if ((!guessed && !isOpen(scene, env.now)) || planInWords(text, env) === null) return false;
  const plain = (guessed || category === 'none') && carefulIn(text, env) === null;
  return plain || !isTold(besidePlan(text, env), env);
}

/** So many words name a ship, its flag and its port, or say where and with whom; more tell a story. */
const NAMES_SHIP = 10;
const NAMES_PLACE = 12;
/** "Long xing 629 bendera china dekat samoa": who is on a ship was asked for its name, flag and port, and a guess hears danger in them. */
const tellsShip = ({ text }: Heard, scene: Scene, { guessed, country }: Assessment): boolean =>
  guessed && country !== null && isAtSea(caseOfFlow(scene)?.words ?? '') && wordCount(text) <= NAMES_SHIP;

/** "Terminal 3, saya sendirian": who waits somewhere was asked where exactly, and with whom; a guess hears danger in the answer. */
const tellsWhere = ({ text }: Heard, scene: Scene, read: Assessment): boolean =>
  isGuess(read) &&
  read.category === 'none' &&
  caseOfFlow(scene)?.category === 'stranded' &&
  wordCount(text) <= NAMES_PLACE;

/** These words name a trouble of their own. */
function isTold(words: string, { assess }: World['env']): boolean {
  if (words === '') return false;
  const { category, dangerNow } = assess(words);
  return category !== 'none' || dangerNow;
}

/** In doubt, a word of ours, a wish to be phoned, or a question which rights there are, as the whole message is only asked for: "english please", "call me please", "what are my rights". */
const onlyAsks = ({ text }: Heard): boolean =>
  isTopicWord(text) || languageAsked(text) !== undefined || onlyAsksForCall(text) || onlyAsksRights(text);

/**
 * While our safety question waits, a matter that only a guess takes for danger is no answer to it: it is read on, and her
 * silence still makes it danger in time. "Saya takut" of nothing else, and what the lists hear, in it or in all she told
 * together, is a bad answer.
 */
function isOnlyGuessed({ text }: Heard, read: Assessment, { session }: Scene, { env }: World): boolean {
  if (!read.guessed || read.category === 'none') return false;
  const all = env.assess([...session.told, text].join('\n'));
  return !all.dangerNow || all.doubt;
}

function dangerIn(heard: Heard, scene: Scene, world: World): Taken | 'pass' {
  const alone = asPlea(readWhole(heard, scene, world), heard, scene, world);
  const both = isDanger(alone) ? null : inTwoParts(heard, scene, world);
  if (both && !picksAnOption(heard, scene, world)) return actOn(both, heard, withFirstPart(scene), world);
  return actOn(alone, heard, scene, world);
}

const isDanger = ({ dangerNow, doubt }: Assessment): boolean => dangerNow && !doubt;

/** The first half of what was cut is told with the second. */
function withFirstPart(scene: Scene): Scene {
  const { lately, told, gathered } = scene.session;
  if (!lately || [...told, ...gathered].some((one) => one.endsWith(lately.words))) return scene;
  return { ...scene, session: { ...scene.session, told: [...told, lately.words] } };
}

function actOn(read: Assessment, heard: Heard, scene: Scene, world: World): Taken | 'pass' {
  const isCalm = () =>
    onlyAsks(heard) ||
    setsPlan(heard, scene, read, world) ||
    (isGuess(read) && read.category === 'none' && wantsPapersAtHome(heard.text)) ||
    tellsShip(heard, scene, read) ||
    tellsWhere(heard, scene, read) ||
    picksAnOption(heard, scene, world);
  if (!read.dangerNow || (read.doubt && isCalm())) return 'pass';
  if (scene.session.doubt !== null) {
    if (isOnlyGuessed(heard, read, scene, world)) return 'pass';
    return doubtIsDanger(scene, world, { heard, silent: false, because: 'danger again' });
  }
  const family = scene.role === 'family' || speaksForAnother(scene, read);
  const known = caseInDanger(heard, scene, world);
  if (known && answersUs(scene, known, read, world.env.now)) return 'pass';
  const raised = { read, family, because: why(read) };
  if (isHidden(scene) && (!family || isDisguised(scene))) return unseen(heard, scene, world, raised);
  return mayAsk(read, known, scene) ? askOnce(heard, scene, world, raised) : alarm(heard, scene, world, raised);
}
