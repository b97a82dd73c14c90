import type { Event, Input, Scene, Step, Text, Tools } from '../node-type.ts';
import { clearTimer, goOn, isTimer, sayLine, setTimer, type Timeout, waitHere } from './moves.ts';

/** What every node that waits for an answer shares. */
export interface Question {
  timeout: Timeout | undefined;
  /** Said after two answers that did not fit: how to ask for a person. */
  humanOffered: Text;
  /** Said after three: a person was called. */
  humanCalled: Text;
}

/** What a node that asks shares with all others; where `number` is asked, 0 is a number and a word calls a person. */
export const questionOf = (tools: Tools, { timeout }: { timeout?: Timeout | undefined }, number = false): Question => ({
  timeout,
  humanOffered: tools.standing(number ? 'human_offered_by_word' : 'human_offered'),
  humanCalled: tools.standing('human_called'),
});

/** Asks and waits; the clock starts with the question. */
export function askNow(scene: Scene, question: Question, asked: Event): Step {
  return waitHere(
    scene.session,
    question.timeout ? [asked, setTimer(scene, 'timeout', question.timeout.after)] : [asked],
  );
}

/** The events that belong to an answer: its clock stops. */
export const answeredEvents = (scene: Scene, question: Question): Event[] =>
  question.timeout ? [clearTimer(scene, 'timeout')] : [];

/** Where silence leads, or null when this input is something else. */
export function afterSilence(scene: Scene, question: Question, input: Input): Step | null {
  return question.timeout && isTimer(scene, input, 'timeout') ? goOn(scene.session, question.timeout.next) : null;
}

/** Other words once, then a person is offered, then one is called; after that nothing more is said. */
export function misfit(scene: Scene, question: Question, again: Event): Step {
  const { session } = scene;
  const next = { ...session, misses: Math.min(session.misses + 1, 3) };
  if (session.misses === 0) return waitHere(next, [again]);
  if (session.misses === 1) return waitHere(next, [sayLine(scene, question.humanOffered)]);
  if (session.misses > 2) return waitHere(next);
  const because = `${scene.flow}/${scene.node}: not understood three times`;
  return waitHere(next, [{ type: 'human_asked', because }, sayLine(scene, question.humanCalled)]);
}

/** Words that ask for a person wherever options are shown (S9); 9 is the quiet word and is never an answer. */
export function reservedDigit(text: string): 'human' | 'quiet' | null {
  const word = text
    .trim()
    .toLowerCase()
    .replace(/[.!]+$/, '');
  if (word === '0' || word === 'petugas') return 'human';
  return word === '9' || word === 'diam' ? 'quiet' : null;
}

/** A person is wanted here. */
export const humanAsked = (scene: Scene): Event => ({
  type: 'human_asked',
  because: `${scene.flow}/${scene.node}: asked for a person`,
});

/** What a reserved digit does when it comes this far: a human is asked, or nothing at all is said. */
export function reserved(scene: Scene, digit: 'human' | 'quiet'): Step {
  if (digit === 'quiet') return waitHere(scene.session);
  return waitHere(scene.session, [humanAsked(scene)]);
}
