import type { Category } from '../../danger/assessment.ts';
import { SERIOUS } from '../../danger/settle-severity.ts';
import { justAlarmed } from '../danger/case-in-danger.ts';
import { caseOfFlow } from '../focus.ts';
import { isTopicWord, namesFlow } from '../named-flow.ts';
import { isOpen } from '../open-door.ts';
import { isAnOption, misunderstood, waiting, wouldOpenCase } from '../play-flow.ts';
import type { Reader, World } from '../reader.ts';
import { pointedAt } from '../says-of-whom.ts';
import { type Heard, type Scene, wordsOf } from '../scene.ts';
import { startAsked } from '../start-asked.ts';
import { isOnlyNotes } from '../texts/our-notes.ts';
import { topicOf } from '../topic.ts';
import { soughtAgain } from '../where-she-is.ts';
import { asksBack } from '../words/asks-back.ts';
import { expressesWish } from '../words/expresses-wish.ts';
import { lostPapers } from '../words/lost-papers.ts';
import { saysOnlyWhere } from '../words/says-only-where.ts';

/** Her case is there already: who asks for a number or a place beside it tells nothing that the case needs. */
const asksBesideHerCase = (heard: Heard, scene: Scene, { env }: World): boolean => {
  const { intent, category } = env.assess(heard.text);
  return intent === 'find_service' && category === 'none' && caseOfFlow(scene) !== undefined;
};

/** Who told of danger or a death is not taught: a ship, a flag, "which papers?" may read like a wish to learn. Help with a place may be found, and a whole word asks for what it names. */
const nothingToTeach = (flow: string, heard: Heard, { cases, role }: Scene): boolean =>
  flow !== 'cari' &&
  !isTopicWord(heard.text) &&
  cases.some(
    ({ severity, category }) =>
      severity === 'critical' ||
      category === 'death' ||
      // "Berapa biayanya kalau diurus", of a son in custody, is no wish to leave.
      (flow === 'berangkat' &&
        role === 'family' &&
        category !== 'agency_fraud' &&
        SERIOUS.includes(category as Category)),
  );

/** Who has a case and tells of one more trouble, of whom it is, or where she is, tells it to that case, also where it could be looked up. */
const belongsToHerCase = ({ text }: Heard, { cases }: Scene, world: World): boolean =>
  cases.length > 0 &&
  (lostPapers(text, world.env.assess(text)) || saysOnlyWhere(text, world.env) || pointedAt(text, world) !== null);

/** A pin and nothing else while a case of hers is open says where she is, whatever its label reminds of. */
const isPinOfHerCase = (heard: Heard, { cases }: Scene): boolean =>
  cases.some(({ kind }) => kind === 'report') && isOnlyNotes(wordsOf(heard));

/** Lessons and groups, of which a fact may only remind. */
const LESSONS: ReadonlySet<string> = new Set(['berangkat', 'kelas', 'kelompok']);
/** Who tells that she herself is home is asked what weighs most, also beside her case; a family tells it of hers. */
const isLesson = (flow: string, role: Scene['role']): boolean =>
  LESSONS.has(flow) || (flow === 'pulang' && role !== 'worker');

/** Beside her case a fact, or what she asks back, is the case's: "sponsornya itu adiknya pak kades" is no wish for a lesson (S1). */
const onlyTells = (flow: string, { text }: Heard, { cases, role }: Scene, { flows }: World): boolean =>
  isLesson(flow, role) &&
  cases.some(({ kind }) => kind === 'report') &&
  namesFlow(text, flows) === undefined &&
  (asksBack(text) || !expressesWish(text));

/** She has just been asked where she is and how: "rumah sakit di jeddah" answers that, unless she asks for it expressly. */
const answersTheAlarm = (heard: Heard, scene: Scene, { env }: World): boolean =>
  justAlarmed(scene, env.now) &&
  scene.cases.some(({ severity }) => severity === 'critical') &&
  !isTopicWord(heard.text) &&
  env.assess(heard.text).intent !== 'find_service';

/** The country her own words named in a case of hers; family asks from home. */
const herCountry = ({ role, cases }: Scene): string | undefined =>
  role === 'worker' ? (cases.findLast(({ country }) => country !== null)?.country ?? undefined) : undefined;

/** Flows that hear her out: elsewhere words that open a case answer what was asked. */
const ENTRANCES: ReadonlySet<string> = new Set(['pekerja', 'lapor-keluarga', 'lanjut']);

/** Whether what waits would take these words for something else than they are: nothing, or a case. */
function isFree(heard: Heard, scene: Scene, world: World): boolean {
  const wait = waiting(scene, world);
  // Figures where a number is asked are a slip in the answer, whatever else their words remind of.
  if (wait?.number && /\d/.test(heard.text)) return false;
  // What names one of the options is the answer.
  if (isAnOption(heard, scene, world)) return false;
  return (
    scene.session.frames.length === 0 ||
    // Nobody has taken the talk yet, or her words would go to that person: what we can answer she need not wait for.
    wait?.talk === true ||
    wait?.free === true ||
    // The word of the very flow she is in starts it again: nobody proposes KELOMPOK to her group.
    (wait !== null && namesFlow(heard.text, world.flows) === wait.flow) ||
    // No place is called KELOMPOK or "titip usulan": who is asked where she is wants something else by now.
    (wait?.flow === 'cari' && namesFlow(heard.text, world.flows) !== undefined) ||
    asksBesideHerCase(heard, scene, world) ||
    misunderstood(heard, scene, world) ||
    (ENTRANCES.has(wait?.flow ?? '') && wouldOpenCase(heard, scene, world))
  );
}

/** Somebody who reads alone, or family, asks a question we have a flow for: it is answered, and no case is made of it. */
export const topic: Reader = {
  name: 'topic',
  read(heard, scene, world) {
    if (scene.officer || heard.choice !== null) return 'pass';
    const { now } = world.env;
    const shut = scene.role === 'worker' && !isOpen(scene, now);
    const again = shut ? null : soughtAgain(heard, scene, now);
    const flow = shut ? null : again ? 'cari' : topicOf(heard.text, world);
    if (flow === null || nothingToTeach(flow, heard, scene) || belongsToHerCase(heard, scene, world)) return 'pass';
    if (again === null && isPinOfHerCase(heard, scene)) return 'pass';
    if (onlyTells(flow, heard, scene, world) || answersTheAlarm(heard, scene, world)) return 'pass';
    if (!isFree(heard, scene, world)) return 'pass';
    const teks = again ?? (isTopicWord(heard.text) ? '' : wordsOf(heard));
    const taken = startAsked(scene, world, { flow, teks, country: herCountry(scene) });
    return { ...taken, because: `asks_about: ${flow}` };
  },
};
