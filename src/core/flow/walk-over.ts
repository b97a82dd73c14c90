import type { Flow } from './flow-set.ts';
import type { Session, Step } from './node-type.ts';
import { withoutAnswer } from './nodes/moves.ts';
import { at, FlowBroken, flowNamed, fresh, MOST_MOVES, type Run, standing } from './run.ts';

/** From the start over the answers to the first node that must be entered. A question is passed once: loops ask. */
export function walked(run: Run): Step {
  const frame = run.session.frames.at(-1);
  if (!frame) throw new FlowBroken('no_frame');
  if (!run.flows.flows.has(frame.flow)) return withoutFlow(run);
  const flow = flowNamed(run.flows, frame.flow);
  let session = at(run, ungrown(flow, run.session), flow.start);
  const passed = new Set<string>();
  for (let moves = 0; moves < MOST_MOVES; moves++) {
    run.session = session;
    const { node, scene } = standing(run, session);
    if (!node) throw new FlowBroken('no_node');
    const passes = passed.has(scene.node) ? null : (node.pass?.(scene) ?? null);
    if (passes) passed.add(scene.node);
    const step = passes ? { events: [], ...passes } : node.enter(scene);
    // What only leads on, without a word, is walked over: a condition, a value, a case that asks first.
    if (!('goto' in step) || step.events.length > 0) return step;
    session = at(run, step.session, step.goto);
  }
  throw new FlowBroken('endless');
}

/** What answers add to, the same answers add to once more. */
const ungrown = ({ nodes }: Flow, session: Session): Session =>
  [...nodes.values()].reduce((less, { grows }) => (grows === undefined ? less : withoutAnswer(less, grows)), session);

/** The running flow is gone: the one that called it goes on; without one nothing waits any more. */
function withoutFlow(run: Run): Step {
  if (run.session.frames.length === 1) throw new FlowBroken('no_flow');
  run.session = fresh({ ...run.session, frames: run.session.frames.slice(0, -1) });
  return walked(run);
}
