import type { Env } from '../conversation/env.ts';
import type { FlowSet } from './flow-set.ts';
import { type Input, isLesson, type Session, type Step } from './node-type.ts';
import { parkedFrom } from './parked.ts';
import { ENDED, enterNode, guarded } from './play.ts';
import { type FlowStep, fresh, newFrame, type Run, standing, touched } from './run.ts';
import { walked } from './walk-over.ts';

export type { FlowStep } from './run.ts';

/** Starts a flow. What was waiting before is parked for 72 hours. Never throws. */
export function startFlow(
  flows: FlowSet,
  name: string,
  args: Readonly<Record<string, unknown>>,
  session: Session,
  env: Env,
): FlowStep {
  const before = { ...touched(session, env), parked: parkedFrom(session, env.now) };
  return guarded({ flows, env, session: before }, (run) => {
    const frames = [newFrame(run.flows, name, { args, returnTo: null })];
    return enterNode(run, fresh({ ...run.session, frames }));
  });
}

/** Gives the waiting node a message, its timer or the answer to its need. Never throws, whatever the session holds. */
export function resumeFlow(flows: FlowSet, session: Session, input: Input, env: Env): FlowStep {
  if (session.frames.length === 0) return { events: [], session, outcome: ENDED };
  const timer = input.input === 'timeout';
  const now = input.input === 'message' ? touched(session, env) : session;
  return guarded({ flows, env, session: now, timer }, (run) => resumed(run, input));
}

const stay = (session: Session): Step => ({ events: [], session, wait: true });

function resumed(run: Run, input: Input): Step {
  const { node, scene } = standing(run, run.session);
  if (!node || (run.session.memo.kind !== undefined && run.session.memo.kind !== node.kind)) return walked(run);
  if (node.resume) return node.resume(scene, input) ?? stay(run.session);
  return node.returned ? stay(run.session) : enterNode(run, run.session);
}

/** What waits for her words, for whoever reads a message first. */
export interface Wait {
  flow: string;
  node: string;
  /** Her own words, in as many bubbles as she likes: they gather. */
  open: boolean;
  /** A choice that takes other words too. */
  free: boolean;
  /** Its message offers digits: a bare 1 to 8 may be the answer. */
  digits: boolean;
  /** It asks for nothing but a number: there, and only there, a bare 0 or 9 is the answer (S9). */
  number: boolean;
  /** A digit of its message is not answered yet. */
  awaits: boolean;
  /** A lesson asks its question. */
  lesson: boolean;
  /** What waits stands in a flow that teaches: the lesson itself, the menu after it, the sum it led to. */
  teaches: boolean;
  /** A person is talking: the flow is silent until its timer, or `endTalk`. */
  talk: boolean;
}

/** The waiting node in a few words, or null when none waits. */
export function waitOf(flows: FlowSet, session: Session): Wait | null {
  const frame = session.frames.at(-1);
  const node = frame && flows.flows.get(frame.flow)?.nodes.get(frame.node);
  if (!frame || !node) return null;
  const { open = false, free = false, digits = false, number = false, byDigit, kind } = node;
  const lesson = isLesson(node);
  const teaches = session.frames.some(({ flow }) => flows.flows.get(flow)?.teaches);
  const awaits = digits && (byDigit?.some((name) => frame.answers[name] === undefined) ?? true);
  const talk = kind === 'handover';
  return { flow: frame.flow, node: frame.node, open, free, digits, awaits, number, lesson, teaches, talk };
}

/** Whether a message names an option of the choice that waits: an answer, whatever else its words may mean. */
export function namesOption(flows: FlowSet, session: Session, input: Input, env: Env): boolean {
  if (session.frames.length === 0) return false;
  const { node, scene } = standing({ flows, env, session }, session);
  return node?.names?.(scene, input) ?? false;
}

/** SELESAI of the officer: the talk is over and the flow goes on where it was. */
export function endTalk(flows: FlowSet, session: Session, env: Env): FlowStep {
  const wait = waitOf(flows, session);
  if (!wait?.talk) return { events: [], session, outcome: wait ? { is: 'waiting' } : ENDED };
  return resumeFlow(flows, session, { input: 'timeout', timer: `${wait.flow}/${wait.node}/talk` }, env);
}
