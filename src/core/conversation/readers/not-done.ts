import { beginsReport, isOther } from '../about-which.ts';
import { describedCase } from '../described-case.ts';
import type { Event } from '../events.ts';
import { factsIn } from '../facts-in.ts';
import { namedCase } from '../focus.ts';
import { isOpen } from '../open-door.ts';
import { type Reader, reply, type Taken, type World } from '../reader.ts';
import { endedLately, type Heard, type ReportedCase, type Scene, wordsOf } from '../scene.ts';
import { callOf } from '../texts/call-of.ts';
import { fitting } from '../texts/fitting.ts';
import { waitsForCase } from '../unbound.ts';
import { saysNotWhole, saysStill, saysUnfinished } from '../words/unfinished.ts';
import { wholeMessage } from '../words/whole-word.ts';

/** Said alone soon after the end, also by who had said first that it is done. */
const STILL_NOT: ReadonlySet<string> = new Set(['2', 'belum', 'blm', 'not yet']);
/** "Belum bu, gaji bulan terakhir belum": a no with its reason, to "is it done?". */
const NO_BECAUSE =
  /^\W*(?:(?:kayaknya|kayake|sepertinya|kelihatannya|maaf|masih|tapi|ya|bu|pak|kak)\W+)*(?:2\W+(?:belum|blm|masih|kurang|tidak|tdk|gak|not)|belum|blm|belom|durung|dereng|urung|teu acan|tacan|encan|not yet)\b/i;

/** The one word of a no, also behind the number of its case. */
const isBare = (text: string): boolean => STILL_NOT.has(wholeMessage(text).replace(/^\d{5,8} /, ''));

/** No question of a flow waits, but for one about a case that has ended meanwhile. */
const isFree = ({ session, recent, cases }: Scene): boolean => {
  const over = [...recent, ...cases.filter(({ state }) => state === 'answered')];
  return (
    session.frames.length === 0 || session.frames.some(({ answers }) => over.some(({ id }) => id === answers.case_id))
  );
};

/** Nothing else waits for a digit, and what ended within the week may be meant. */
const saysStillNot = (text: string, scene: Scene, now: Date): boolean =>
  isBare(text) && isFree(scene) && scene.questions.length === 0 && scene.recent.some((one) => endedLately(one, now));

/** The same later than that: whether it is no answer, or about what has ended, her words must say. */
const isLateDigit = (text: string, scene: Scene): boolean =>
  wholeMessage(text) === '2' && isFree(scene) && scene.questions.length + scene.cases.length === 0;

/** The case she was asked about, where that is all that waits for her answer. */
function askedAbout(scene: Scene): string | null {
  const [only, other] = scene.questions;
  return isFree(scene) && only?.kind === 'is_it_done' && !other ? only.caseId : null;
}

/** Ended, or said to be: the officer's word stands and hers is open. What her words say is of somebody else is not meant. */
const endedOf = (text: string, { cases, recent }: Scene, world: World): ReportedCase[] =>
  [...recent, ...cases.filter(({ state }) => state === 'answered')].filter((one) => !isOther(text, [one], world));

/** The same officer hears it, and what she wrote beside it is kept. */
function reopened(one: ReportedCase, heard: Heard, scene: Scene, { env, texts }: World): Taken {
  const { id: caseId } = one;
  const facts = factsIn(heard, one, { scene, env });
  const told: Event[] = isBare(heard.text)
    ? []
    : [{ type: 'case_told_more', caseId, facts, details: wordsOf(heard), passedOn: true }];
  const events = [...told, { type: 'case_reopened' as const, caseId }, reply(texts.say('C3'), { caseId })];
  const { unbound } = scene.session;
  // Other words that still wait for their case go on waiting.
  const waits = unbound !== null && unbound !== heard.text && !isNo(unbound) ? unbound : null;
  return { events, session: { ...scene.session, unbound: waits }, because: 'says_not_done' };
}

/** Which of them: the ended ones, and those that are still open. */
function asksWhich(words: string, cases: readonly ReportedCase[], scene: Scene, world: World): Taken {
  const daftar = fitting(
    cases.map(({ number }) => number),
    60,
  );
  const asks = reply(world.texts.say('C4', { panggilan: callOf(scene.role), daftar }));
  return { ...waitsForCase(words, scene, world, [asks]), because: 'which_is_not_done' };
}

/** The trouble of a case that has ended, or is said to have, goes on: in her words, without one of ours. */
function goesOn(text: string, scene: Scene, world: World): boolean {
  const { category, intent } = world.env.assess(text);
  if (category === 'none' || intent !== 'report_case') return false;
  if (askedAbout(scene) !== null && saysNotWhole(text)) return true;
  // A trouble behind the number of what has ended is of that case.
  if (namedCase(text, scene.recent) !== null) return true;
  return saysStill(text) && endedOf(text, scene, world).some((one) => one.category === category);
}

/** What she says is not done: just now, or before she was asked which it is. */
function saysNotDone(text: string, scene: Scene, world: World): string | null {
  if (beginsReport(text)) return null;
  if (saysUnfinished(text) || saysStillNot(text, scene, world.env.now)) return text;
  if (NO_BECAUSE.test(text) && askedAbout(scene) !== null) return text;
  if (goesOn(text, scene, world)) return text;
  const { unbound } = scene.session;
  return unbound !== null && waitsForEnded(unbound, scene, world) && pointsAt(text, scene.recent) !== null
    ? unbound
    : null;
}

/** Words of which she was asked which of the ended ones they are about. */
const waitsForEnded = (words: string, scene: Scene, world: World): boolean =>
  isNo(words) || goesOn(words, scene, world);

/** A no, in whatever words it waits for its case. */
const isNo = (words: string): boolean => saysUnfinished(words) || isBare(words) || NO_BECAUSE.test(words);

/** The one she names by its number, or by what only that one is known by: "yang siti". */
const pointsAt = (text: string, ended: readonly ReportedCase[]): ReportedCase | null =>
  namedCase(text, ended) ?? describedCase(text, ended);

/** "Belum selesai" in words, within 60 days: the case is open again with the same officer. With another it is asked which. */
export const notDone: Reader = {
  name: 'not-done',
  read(heard, scene, world) {
    const behindDoor = scene.role === 'worker' && !isOpen(scene, world.env.now);
    if (scene.officer || behindDoor || scene.focus === 'new') return 'pass';
    const text = saysNotDone(heard.text, scene, world);
    if (text === null && scene.recent.length > 0 && isLateDigit(heard.text, scene))
      return { events: [reply(world.texts.say('Q7', { panggilan: callOf(scene.role) }))], because: 'digit_too_late' };
    if (text === null) return 'pass';
    const said = { ...heard, text };
    const over = endedOf(text, scene, world);
    const meant = [scene.repliedTo, askedAbout(scene)];
    const named =
      namedCase(heard.text, over) ??
      over.find(({ id }) => meant.includes(id)) ??
      (text === heard.text ? null : pointsAt(heard.text, over));
    if (named) return reopened(named, said, scene, world);
    const running = scene.cases.filter(({ kind, state }) => kind === 'report' && state !== 'answered');
    const [only, other] = over;
    if (!only) return 'pass';
    // A digit answers only what was asked of an ended case.
    const isAnswer = wholeMessage(text) === '2';
    if (!other && (running.length === 0 || isAnswer)) return reopened(only, said, scene, world);
    return asksWhich(wordsOf(said), [...over, ...running], scene, world);
  },
};
