import type { Env } from '../conversation/env.ts';
import type { Need } from '../conversation/need.ts';
import type { Frame } from '../conversation/session.ts';
import { plainText } from '../conversation/text.ts';
import type { Flow, FlowSet } from './flow-set.ts';
import type { Event, Input, Ready, Scene, Session, Step } from './node-type.ts';

/** What one input did: events in order, the session after it, and whether it waits, ended or needs a look-up. */
export interface FlowStep {
  events: Event[];
  session: Session;
  outcome: { is: 'waiting' } | { is: 'ended' } | { is: 'need'; need: Need };
}

/** Nodes in one step. Every honest loop waits for a person; a broken one stops here. */
const MOST_MOVES = 200;
/** Flows inside flows. */
const DEEPEST_CALL = 8;

const WAITING = { is: 'waiting' } as const;
const ENDED = { is: 'ended' } as const;

/** Why a flow broke, in codes: never words of a person. */
export class FlowBroken extends Error {
  override name = 'FlowBroken';
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** Starts a flow. What was waiting before is parked for 72 hours. Never throws. */
export function startFlow(
  flows: FlowSet,
  name: string,
  args: Readonly<Record<string, unknown>>,
  session: Session,
  env: Env,
): FlowStep {
  const parked = session.frames.length > 0 ? { frames: session.frames, at: env.now.toISOString() } : session.parked;
  return guarded({ flows, env, session: { ...session, parked } }, (run) => {
    const frames = [newFrame(run.flows, name, { args, returnTo: null })];
    return enterNode(run, fresh({ ...run.session, frames }));
  });
}

/** Gives the waiting node a message, its timer or the answer to its need. Never throws, whatever the session holds. */
export function resumeFlow(flows: FlowSet, session: Session, input: Input, env: Env): FlowStep {
  if (session.frames.length === 0) return { events: [], session, outcome: ENDED };
  return guarded({ flows, env, session }, (run) => {
    const { node, scene } = standing(run, run.session);
    if (!node || (run.session.memo.kind !== undefined && run.session.memo.kind !== node.kind)) return walked(run);
    if (!node.resume)
      return node.returned ? { events: [], session: run.session, wait: true } : enterNode(run, run.session);
    return node.resume(scene, input) ?? { events: [], session: run.session, wait: true };
  });
}

/**
 * Walks the running flow from its start over the answers so far and asks the first question that has none: after a
 * deploy, and for "lanjut yang kemarin". Never throws.
 */
export function walkAgain(flows: FlowSet, session: Session, env: Env): FlowStep {
  if (session.frames.length === 0) return { events: [], session, outcome: ENDED };
  return guarded({ flows, env, session }, walked);
}

interface Run {
  flows: FlowSet;
  env: Env;
  session: Session;
}

/** A broken flow ends with one neutral line and an event; what happened before it broke stays. */
function guarded(run: Run, first: (run: Run) => Step): FlowStep {
  const events: Event[] = [];
  try {
    return play(run, first(run), events);
  } catch (error) {
    const top = run.session.frames.at(-1);
    const code = error instanceof FlowBroken ? error.code : 'bug';
    events.push(
      { type: 'message_said', text: plainText(run.flows.failed, run.env.channel), options: [], purpose: 'reply' },
      { type: 'flow_failed', flow: top?.flow ?? '', node: top?.node ?? '', code },
    );
    return { events, session: fresh({ ...run.session, frames: [] }), outcome: ENDED };
  }
}

function play(run: Run, first: Step, events: Event[]): FlowStep {
  let step = first;
  for (let moves = 0; moves < MOST_MOVES; moves++) {
    for (const event of step.events) events.push(event);
    run.session = step.session;
    if ('wait' in step) return { events, session: remembering(run, step.session), outcome: WAITING };
    if ('need' in step)
      return { events, session: remembering(run, step.session), outcome: { is: 'need', need: step.need } };
    if ('goto' in step) step = enterNode(run, at(step.session, step.goto));
    else if ('call' in step) step = calling(run, step);
    else if (step.session.frames.length > 1) step = returning(run, step.session);
    else return { events, session: fresh({ ...step.session, frames: [] }), outcome: ENDED };
  }
  throw new FlowBroken('endless');
}

/** The kind of the waiting node stays with it, so that a deploy that changed it is noticed. */
function remembering(run: Run, session: Session): Session {
  const { node } = standing(run, session);
  if (!node || session.memo.kind === node.kind) return session;
  return { ...session, memo: { ...session.memo, kind: node.kind } };
}

const NO_MEMO = {};
const NOTHING_GATHERED: string[] = [];

/** The session at a new question: nothing misunderstood, nothing gathered, nothing kept by a node. */
const fresh = (session: Session): Session => ({
  ...session,
  misses: 0,
  memo: NO_MEMO,
  gathered: NOTHING_GATHERED,
  askedAt: null,
});

function at(session: Session, node: string): Session {
  const frames = session.frames.slice();
  const top = frames[frames.length - 1];
  if (!top) throw new FlowBroken('no_frame');
  frames[frames.length - 1] = { flow: top.flow, node, answers: top.answers, returnTo: top.returnTo };
  return fresh({ ...session, frames });
}

function enterNode(run: Run, session: Session): Step {
  run.session = session;
  const { node, scene } = standing(run, session);
  if (!node) throw new FlowBroken('no_node');
  return node.enter(scene);
}

function flowNamed(flows: FlowSet, name: string): Flow {
  const flow = flows.flows.get(name);
  if (!flow) throw new FlowBroken('no_flow');
  return flow;
}

function newFrame(
  flows: FlowSet,
  name: string,
  given: { args: Readonly<Record<string, unknown>>; returnTo: string | null },
): Frame {
  const { start } = flowNamed(flows, name);
  const answers: Frame['answers'] = {};
  for (const [key, value] of Object.entries(given.args)) answers[key] = { value };
  return { flow: name, node: start, answers, returnTo: given.returnTo };
}

function calling(run: Run, step: Extract<Step, { call: string }>): Step {
  if (step.session.frames.length >= DEEPEST_CALL) throw new FlowBroken('too_deep');
  const frame = newFrame(run.flows, step.call, { args: step.args, returnTo: step.returns });
  return enterNode(run, fresh({ ...step.session, frames: [...step.session.frames, frame] }));
}

function returning(run: Run, session: Session): Step {
  const done = session.frames.at(-1);
  const caller = fresh({ ...session, frames: session.frames.slice(0, -1) });
  run.session = caller;
  const { node, scene } = standing(run, caller);
  return node?.returned && done ? node.returned(scene, done.answers) : walked(run);
}

/** The node the top frame stands at, and its scene; no node when the flow or the node is gone. */
function standing(run: Run, session: Session): { node: Ready | undefined; scene: Scene } {
  const frame = session.frames[session.frames.length - 1];
  if (!frame) throw new FlowBroken('no_frame');
  const node = run.flows.flows.get(frame.flow)?.nodes.get(frame.node);
  return { node, scene: sceneOf(session, frame, run.env) };
}

function sceneOf(session: Session, frame: Frame, env: Env): Scene {
  const { answers } = frame;
  const value = (name: string): unknown => {
    const answer = answers[name];
    if (answer !== undefined) return answer.value;
    return name === 'layanan' ? env.brand : name === 'peran' ? env.role : undefined;
  };
  return { session, frame, env, flow: frame.flow, node: frame.node, value };
}

/** From the start over the answers to the first node that must be entered. A question is passed once: loops ask. */
function walked(run: Run): Step {
  const frame = run.session.frames.at(-1);
  if (!frame) throw new FlowBroken('no_frame');
  if (!run.flows.flows.has(frame.flow)) return withoutFlow(run);
  let session = at(run.session, flowNamed(run.flows, frame.flow).start);
  const passed = new Set<string>();
  for (let moves = 0; moves < MOST_MOVES; moves++) {
    run.session = session;
    const { node, scene } = standing(run, session);
    if (!node) throw new FlowBroken('no_node');
    const next = passed.has(scene.node) ? null : passing(node, scene);
    if (!next) return node.enter(scene);
    if (node.pass) passed.add(scene.node);
    session = at(next.session, next.goto);
  }
  throw new FlowBroken('endless');
}

/** Nodes that only compute are run again: what they lead to depends on nothing but the answers. */
function passing(node: Ready, scene: Scene): { session: Session; goto: string } | null {
  if (node.pass) return node.pass(scene);
  if (node.kind !== 'branch' && node.kind !== 'set') return null;
  const step = node.enter(scene);
  return 'goto' in step ? { session: step.session, goto: step.goto } : null;
}

/** The running flow is gone: the one that called it goes on; without one nothing waits any more. */
function withoutFlow(run: Run): Step {
  if (run.session.frames.length === 1) throw new FlowBroken('no_flow');
  run.session = fresh({ ...run.session, frames: run.session.frames.slice(0, -1) });
  return walked(run);
}
