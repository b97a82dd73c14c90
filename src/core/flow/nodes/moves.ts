import type { EventOf } from '../../conversation/events.ts';
import type { Option } from '../../conversation/message.ts';
import type { Frame } from '../../conversation/session.ts';
import { plainText, promptText } from '../../conversation/texts/text.ts';
import type { Event, Exit, Input, Ready, Scene, Session, Step, Text, Tools } from '../node-type.ts';
import { durationOf } from './pieces.ts';

const NOTHING: Event[] = [];

type Said = EventOf<'message_said'>;

/** To another node. */
export const goOn = (session: Session, goto: string, events: Event[] = NOTHING): Step => ({ events, session, goto });

/** Until somebody answers. */
export const waitHere = (session: Session, events: Event[] = NOTHING): Step => ({ events, session, wait: true });

/** The line as the reader's channel shows it. */
export function sayLine(scene: Scene, text: Text): Said {
  return { type: 'message_said', text: plainText(text(scene), scene.env.channel), options: [], purpose: 'reply' };
}

/** A question with its options as the reader's channel shows them. */
export function sayPrompt(scene: Scene, text: Text, { shown, human }: Offered): Said {
  const options = shown.map(({ id, label }) => ({ id, label }));
  const prompt = { text: text(scene), options, human: human?.(scene) ?? null };
  return { type: 'message_said', text: promptText(prompt, scene.env.channel), options, purpose: 'reply' };
}

/** What a question offers: options by digit, and what 0 is called where a person is offered. */
export interface Offered {
  shown: readonly Option[];
  human: Text | null;
}

/** An open question. */
export const NO_OPTIONS: Offered = { shown: [], human: null };

/** The session with an answer of this frame; an answer given again becomes the latest. */
export function withAnswer(session: Session, key: string, value: unknown): Session {
  const top = session.frames.at(-1);
  if (!top) return session;
  if (!Object.hasOwn(top.answers, key)) return withAnswers(session, { ...top.answers, [key]: value });
  const { [key]: _old, ...rest } = top.answers;
  return withAnswers(session, { ...rest, [key]: value });
}

/** The session with all answers of its running flow replaced. */
export function withAnswers(session: Session, answers: Frame['answers']): Session {
  const top = session.frames.at(-1);
  return top ? { ...session, frames: [...session.frames.slice(0, -1), { ...top, answers }] } : session;
}

/** After how long a silence leads where. */
export interface Timeout {
  after: string;
  next: string;
}

/** The exit that a clock takes, for nodes that have one. */
export const timeoutExit = ({ timeout }: { timeout?: Timeout | undefined }): Exit[] =>
  timeout ? [{ name: 'timeout', to: timeout.next, at: ['timeout', 'next'] }] : [];

/** Which page of the options is shown, from 0. */
export const pageOf = ({ session }: Scene): number => (typeof session.memo.page === 'number' ? session.memo.page : 0);

/** Timer names say whose they are, so that a late one of another node is no answer. */
export const timerName = (scene: Scene, what: string): string => `${scene.flow}/${scene.node}/${what}`;

/** A clock of this node, from now. */
export function setTimer(scene: Scene, what: string, after: string): Event {
  const at = new Date(scene.env.now.getTime() + durationOf(after));
  return { type: 'timer_set', timer: timerName(scene, what), at };
}

/** That clock stops. */
export const clearTimer = (scene: Scene, what: string): Event => ({
  type: 'timer_cleared',
  timer: timerName(scene, what),
});

/** Whether this input is that clock of this very node. */
export const isTimer = (scene: Scene, input: Input, what: string): boolean =>
  input.input === 'timeout' && input.timer === timerName(scene, what);

/** The session without one answer of its running flow. */
export function withoutAnswer(session: Session, key: string): Session {
  const { [key]: gone, ...rest } = session.frames.at(-1)?.answers ?? {};
  if (gone === undefined) return session;
  return withAnswers(session, rest);
}

/** Exits that are named after the fields that say where they lead. */
export const exitsOf = <N extends string>(source: Readonly<Record<N, string>>, ...names: N[]): Exit[] =>
  names.map((name) => ({ name, to: source[name], at: [name] }));

type Pass = NonNullable<Ready['pass']>;

/** Over old answers: goes on, for there is nothing to do again. */
export const passBy =
  (next: string): Pass =>
  ({ session }) => ({ session, goto: next });

/** Over old answers: goes on where its mark says that it is done. */
export const passOnce =
  (mark: string, next: string): Pass =>
  (scene) =>
    scene.value(mark) === true ? { session: scene.session, goto: next } : null;

/** A node that says nothing: what happens when the talk comes by, once. */
export function happensOnce(
  { type, next }: { type: string; next: string },
  { key }: Pick<Tools, 'key'>,
  happens: (scene: Scene) => Event[],
): Ready {
  const mark = `${key}_done`;
  return {
    kind: type,
    enter: (scene) => goOn(withAnswer(scene.session, mark, true), next, happens(scene)),
    pass: passOnce(mark, next),
  };
}
