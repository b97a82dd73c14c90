import type { Env } from '../conversation/env.ts';
import type { Need } from '../conversation/need.ts';
import type { Frame } from '../conversation/session.ts';
import type { Flow, FlowSet } from './flow-set.ts';
import type { Event, Ready, Scene, Session } from './node-type.ts';
import { RunningScene } from './scene.ts';

/** What one input did: events in order, the session after it, and whether it waits, ended or needs a look-up. */
export interface FlowStep {
  events: Event[];
  session: Session;
  outcome: { is: 'waiting' } | { is: 'ended' } | { is: 'need'; need: Need };
}

/** Nodes in one step: more than any flow and what it calls have. Every honest loop waits; a broken one stops here. */
export const MOST_MOVES = 2_500;

/** Flows inside flows. */
export const DEEPEST_CALL = 8;

/** Why a flow broke, in codes: never words of a person. */
export class FlowBroken extends Error {
  override name = 'FlowBroken';
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** One step of the engine while it runs; `session` is the latest. */
export interface Run {
  flows: FlowSet;
  env: Env;
  session: Session;
  /** Of the node that was entered or resumed last. */
  kind?: string;
  /** A timer woke it and nothing has moved yet. */
  timer?: boolean;
}

const NO_MEMO = Object.freeze({});
const NOTHING_GATHERED: string[] = [];
Object.freeze(NOTHING_GATHERED);

/** The session at a new question: nothing misunderstood, nothing gathered, nothing kept by a node. */
export const fresh = (session: Session): Session => ({
  ...session,
  misses: 0,
  memo: NO_MEMO,
  gathered: NOTHING_GATHERED,
});

/** The session of somebody who is in her flow at this moment. */
export const touched = (session: Session, env: Env): Session => ({ ...session, touchedAt: env.now.toISOString() });

/** The session standing at another node of its running flow, whose kind it remembers. */
export function at(run: Run, session: Session, node: string): Session {
  const frames = session.frames.slice();
  const top = frames[frames.length - 1];
  if (!top) throw new FlowBroken('no_frame');
  frames[frames.length - 1] = { flow: top.flow, node, answers: top.answers, returnTo: top.returnTo };
  const kind = run.flows.flows.get(top.flow)?.nodes.get(node)?.kind;
  const memo = kind === undefined ? NO_MEMO : memoOf(kind);
  return { ...session, frames, misses: 0, memo, gathered: NOTHING_GATHERED };
}

const memos = new Map<string, { kind: string }>();

/** The same object for the same kind: a session is never changed in place. */
function memoOf(kind: string): { kind: string } {
  const before = memos.get(kind);
  if (before) return before;
  const memo = Object.freeze({ kind });
  memos.set(kind, memo);
  return memo;
}

/** @throws FlowBroken where there is none of that name. */
export function flowNamed(flows: FlowSet, name: string): Flow {
  const flow = flows.flows.get(name);
  if (!flow) throw new FlowBroken('no_flow');
  return flow;
}

/** A flow at its start, knowing its arguments. */
export function newFrame(
  flows: FlowSet,
  name: string,
  given: { args: Readonly<Record<string, unknown>>; returnTo: string | null },
): Frame {
  const { start } = flowNamed(flows, name);
  return { flow: name, node: start, answers: { ...given.args }, returnTo: given.returnTo };
}

/** The node the top frame stands at, and its scene; no node when the flow or the node is gone. */
export function standing(run: Run, session: Session): { node: Ready | undefined; scene: Scene } {
  const frame = session.frames[session.frames.length - 1];
  if (!frame) throw new FlowBroken('no_frame');
  const node = run.flows.flows.get(frame.flow)?.nodes.get(frame.node);
  if (node) run.kind = node.kind;
  return { node, scene: new RunningScene(session, frame, run.env) };
}
