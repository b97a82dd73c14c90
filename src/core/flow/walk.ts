import type { Env } from '../conversation/env.ts';
import type { Frame } from '../conversation/session.ts';
import type { FlowSet } from './flow-set.ts';
import type { Session } from './node-type.ts';
import { ENDED, enterNode, guarded } from './play.ts';
import { type FlowStep, fresh, touched } from './run.ts';
import { walked } from './walk-over.ts';

/**
 * Walks the running flow from its start over the answers so far and asks the first question that has none: after a
 * deploy, and for whoever changed an answer. Never throws.
 */
export function walkAgain(flows: FlowSet, session: Session, env: Env): FlowStep {
  if (session.frames.length === 0) return nothingWaits(session);
  return guarded({ flows, env, session }, walked);
}

/** "ulang": the waiting question once more. Never throws. */
export function repeat(flows: FlowSet, session: Session, env: Env): FlowStep {
  if (session.frames.length === 0) return nothingWaits(session);
  return guarded({ flows, env, session: touched(session, env) }, (run) => enterNode(run, fresh(run.session)));
}

/**
 * "kembali": takes the latest answer back and asks it again; at the first question, or behind an opened case or a
 * talk with a person, the waiting question is repeated. Never throws.
 */
export function goBack(flows: FlowSet, session: Session, env: Env): FlowStep {
  const back = oneAnswerLess(flows, session);
  return back ? walkAgain(flows, back, env) : repeat(flows, session, env);
}

const nothingWaits = (session: Session): FlowStep => ({ events: [], session, outcome: ENDED });

/** The latest answer a person gave goes, with all that came from it; a flow she has not answered in gives way to its caller. */
function oneAnswerLess(flows: FlowSet, session: Session): Session | null {
  const frames = [...session.frames];
  for (let top = frames.pop(); top; top = frames.pop()) {
    const less = withoutLatest(flows, top);
    if (less === 'wall') return null;
    if (less) return { ...session, frames: [...frames, less] };
  }
  return null;
}

function withoutLatest(flows: FlowSet, frame: Frame): Frame | 'wall' | null {
  const nodes = [...(flows.flows.get(frame.flow)?.nodes.values() ?? [])];
  const asked = new Set(nodes.flatMap((node) => node.asks ?? []));
  const walls = new Set(nodes.flatMap((node) => node.wall ?? []));
  const answers = Object.entries(frame.answers);
  for (let at = answers.length - 1; at >= 0; at--) {
    const key = answers[at]?.[0] ?? '';
    if (walls.has(key)) return 'wall';
    if (asked.has(key)) return { ...frame, answers: Object.fromEntries(answers.slice(0, at)) };
  }
  return null;
}
