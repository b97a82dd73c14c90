import { plainText } from '../conversation/texts/text.ts';
import type { Event, Session, Step } from './node-type.ts';
import { at, DEEPEST_CALL, FlowBroken, type FlowStep, fresh, MOST_MOVES, newFrame, type Run, standing } from './run.ts';
import { walked } from './walk-over.ts';

const WAITING = { is: 'waiting' } as const;
/** No flow waits. */
export const ENDED = { is: 'ended' } as const;

/** A broken flow ends with one neutral line and an event; what happened before it broke stays. */
export function guarded(run: Run, first: (run: Run) => Step): FlowStep {
  const events: Event[] = [];
  try {
    return play(run, first(run), events);
  } catch (error) {
    const top = run.session.frames.at(-1);
    const code = error instanceof FlowBroken ? error.code : 'bug';
    events.push(
      {
        type: 'message_said',
        text: plainText(run.flows.standing.failed, run.env.channel),
        options: [],
        purpose: 'reply',
      },
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
    if (run.flows.moved) tellMove(run, step);
    if ('goto' in step) step = enterNode(run, at(run, step.session, step.goto));
    else if ('walk' in step) step = walked(run);
    else if ('call' in step) step = calling(run, step);
    else if (step.session.frames.length > 1) step = returning(run, step.session);
    else return { events, session: fresh({ ...step.session, frames: [] }), outcome: ENDED };
  }
  throw new FlowBroken('endless');
}

function tellMove(run: Run, step: Step): void {
  const frame = step.session.frames.at(-1);
  const to = 'goto' in step ? step.goto : null;
  if (!frame || 'call' in step || 'walk' in step) return;
  run.flows.moved?.({ flow: frame.flow, node: frame.node, to, answers: frame.answers, timer: run.timer === true });
  run.timer = false;
}

/** The kind of the waiting node stays with it, so that a deploy that changed it is noticed. */
function remembering(run: Run, session: Session): Session {
  return run.kind === undefined || session.memo.kind === run.kind
    ? session
    : { ...session, memo: { ...session.memo, kind: run.kind } };
}

/** Enters the node where the session stands. */
export function enterNode(run: Run, session: Session): Step {
  run.session = session;
  const { node, scene } = standing(run, session);
  if (!node) throw new FlowBroken('no_node');
  return node.enter(scene);
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
