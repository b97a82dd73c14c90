import { describedCase, isDescribedBy } from './described-case.ts';
import type { Taken, World } from './reader.ts';
import { caseOfWhom, pointedAt } from './says-of-whom.ts';
import type { Heard, ReportedCase, Scene } from './scene.ts';
import type { Session } from './session.ts';
import { isStory } from './unbound.ts';
import { isNotOf, whoIn } from './whose-trouble.ts';
import { ourWord } from './words/our-word.ts';
import { wordsOf as plainWords } from './words/plain-words.ts';
import { saysUnfinished } from './words/unfinished.ts';
import { wholeMessage } from './words/whole-word.ts';

type Reads = Pick<World, 'relation' | 'isWord'>;

/** A message as one case of this phone sees it. `given` puts back what belongs to the others. */
export interface Focus {
  heard: Heard;
  scene: Scene;
  given(taken: Taken): Taken;
}

/** Fewer words may be the same by chance. */
const LEAST_WORDS = 4;

/** Signs people put into a number: "40.711", "40 711". */
const inDigits = (text: string): string => text.replace(/(?<=\d)[ .-](?=\d)/g, '');

const numbersIn = (text: string): string[] => text.match(/(?<!\d)\d{5,8}(?!\d)/g) ?? [];

/** The case of hers that a text names by its number; null where it names none, or two. */
export function namedCase<C extends { number: string }>(text: string, cases: readonly C[]): C | null {
  const typed = [...numbersIn(text), ...numbersIn(inDigits(text))];
  const named = cases.filter(({ number }) => typed.includes(number));
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** The case whose question the flow asks just now. */
export const caseOfFlow = ({ session, cases }: Scene): ReportedCase | undefined =>
  cases.find(({ id }) => session.frames.some(({ answers }) => answers.case_id === id));

const POINTS = /\b(?:soal|urusan|yang|yg|itu|ini|nomor|nomer|no|kasus|buat|untuk|utk)\b/gi;

/** Nothing but the number, as an answer to "which one?". */
const onlyNumber = (text: string, { number }: ReportedCase): boolean =>
  inDigits(wholeMessage(text.replace(POINTS, ' '))).replaceAll(' ', '') === number;

/** So few words only say whom she means. */
const WHOM = 4;

/** She was asked which of her cases: it is about none of them, or about somebody whom none of them is about. */
function saysNew(text: string, { session: { unbound }, cases, recent }: Scene, world: Reads): boolean {
  if (unbound === null) return false;
  if (/^(?:soal |urusan )?(?:baru|lain|yang lain|soal lain)$/.test(ourWord(text))) return true;
  const said = plainWords(text);
  if (!isStory(unbound) || said.length === 0 || said.length > WHOM) return false;
  const { relation, names, which } = whoIn(text, world);
  const pointed = pointedAt(text, world);
  const who = { relation, which, names: pointed === null ? names : [...names, pointed] };
  // Of a no, or where none is open any more, she was asked about those that have ended.
  const offered = cases.length === 0 || saysUnfinished(unbound) ? [...cases, ...recent] : cases;
  return offered.length > 0 && offered.every((one) => one.kind === 'report' && isNotOf(who, one, world));
}

/** One case alone on the phone: its questions and its flow, if it is the one that waits. */
function alone(scene: Scene, one: ReportedCase): { scene: Scene; hidden: Session['frames'] } {
  const mine = caseOfFlow(scene)?.id === one.id;
  const hidden = mine ? [] : scene.session.frames;
  const session = mine ? scene.session : { ...scene.session, frames: [] };
  const questions = scene.questions.filter(({ caseId }) => caseId === one.id);
  return { scene: { ...scene, focus: one.id, cases: [one], recent: [], questions, session }, hidden };
}

/** So soon, in ms, a report that comes again is no news: the network brought it twice, or no answer had come. */
export const SAME_REPORT_MS = 24 * 3_600_000;

/** The words a case was opened with, sent once more: the network brought them twice, or no answer had come. */
export function sentAgain(text: string, cases: readonly ReportedCase[]): ReportedCase | null {
  const said = plainWords(text);
  if (said.length < LEAST_WORDS) return null;
  const same = cases.filter(({ words }) => {
    const opened = plainWords(words);
    // A village named again for another case is a small part of what the first was opened with.
    return said.length * 2 > opened.length && ` ${opened.join(' ')} `.includes(` ${said.join(' ')} `);
  });
  return same.length === 1 ? (same[0] ?? null) : null;
}

const withCase = (taken: Taken, caseId: string): Taken['events'] =>
  taken.events.map((event) => (event.type === 'human_asked' ? { caseId, ...event } : event));

/** Her words that waited, now that she has said which case they are about. */
function wordsThatWaited({ text }: Heard, { session: { unbound } }: Scene, one: ReportedCase): string | null {
  if (unbound === null) return null;
  if (onlyNumber(text, one)) return unbound;
  return namedCase(text, [one]) === null && isDescribedBy(text, one) ? `${unbound}\n${text.trim()}` : null;
}

function onCase(heard: Heard, scene: Scene, one: ReportedCase): Focus {
  const waited = wordsThatWaited(heard, scene, one);
  const bound = waited !== null;
  const whole = bound ? { ...scene, session: { ...scene.session, unbound: null } } : scene;
  const view = alone(whole, one);
  return {
    heard: bound ? { ...heard, text: waited, joined: true } : heard,
    scene: view.scene,
    given(taken) {
      const session = taken.session ?? (bound ? view.scene.session : undefined);
      const frames = session?.frames.length === 0 ? view.hidden : session?.frames;
      const kept = session && frames ? { session: { ...session, frames } } : {};
      return { ...taken, events: withCase(taken, one.id), ...kept };
    },
  };
}

/** The case that a message is bound to by rule; null where nothing but a guess would say. */
function caseMeant({ text }: Heard, { cases, recent, session, repliedTo }: Scene, world: Reads): ReportedCase | null {
  const named = namedCase(text, cases);
  if (named || namedCase(text, recent)) return named;
  const replied = cases.find(({ id }) => id === repliedTo);
  const told = replied ?? sentAgain(text, cases) ?? (cases.length > 1 ? caseOfWhom(text, cases, world) : null);
  return told ?? (isStory(session.unbound ?? '') ? describedCase(text, cases) : null);
}

/**
 * Binds a message to a case of this phone by rule: the number it names, else the message it replies to, else the very
 * words that opened it, else the name it begins with; asked which, also what only one of them is known by. After that
 * the readers see this case alone. All other messages are left to what is open, or asked about.
 */
export function focusOn(heard: Heard, scene: Scene, world: Reads): Focus {
  if (scene.officer === null && saysNew(heard.text, scene, world)) {
    const { unbound } = scene.session;
    const session = { ...scene.session, unbound: null, frames: [] };
    return {
      heard: { ...heard, text: unbound ?? '', joined: true },
      scene: { ...scene, focus: 'new', cases: [], questions: [], session },
      given: (taken) => ({ ...taken, session: taken.session ?? session }),
    };
  }
  const one = scene.officer ? null : caseMeant(heard, scene, world);
  return one ? onCase(heard, scene, one) : { heard, scene, given: (taken) => taken };
}
