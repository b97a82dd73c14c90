import type { Ready, Scene, Session, Step } from './node-type.ts';
import { at, FlowBroken, flowNamed, fresh, MOST_MOVES, type Run, standing } from './run.ts';

/** From the start over the answers to the first node that must be entered. A question is passed once: loops ask. */
export function walked(run: Run): Step {
  const frame = run.session.frames.at(-1);
  if (!frame) throw new FlowBroken('no_frame');
  if (!run.flows.flows.has(frame.flow)) return withoutFlow(run);
  let session = at(run, run.session, flowNamed(run.flows, frame.flow).start);
  const passed = new Set<string>();
  for (let moves = 0; moves < MOST_MOVES; moves++) {
    run.session = session;
    const { node, scene } = standing(run, session);
    if (!node) throw new FlowBroken('no_node');
    const next = passed.has(scene.node) ? null : passing(node, scene);
    if (!next) return node.enter(scene);
    if (node.pass) passed.add(scene.node);
    session = at(run, next.session, next.goto);
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
