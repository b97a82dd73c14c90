import { type FlowStep, resumeFlow, startFlow } from '../flow/engine.ts';
import type { Event } from './events.ts';
import type { Taken, World } from './reader.ts';
import type { Scene } from './scene.ts';
import type { Input } from './step.ts';

/** Which flow meets whom. */
const ENTRANCE = { worker: 'pekerja', family: 'lapor-keluarga' } as const;

/** Plays needs that were answered before into the engine; the first that was not stops the turn. */
function played(first: FlowStep, world: World): Taken {
  const events: Event[] = [...first.events];
  const answers = [...world.answers];
  let step = first;
  while (step.outcome.is === 'need') {
    const { need } = step.outcome;
    const at = answers.findIndex((one) => one.need === need.need);
    const [answer] = at < 0 ? [] : answers.splice(at, 1);
    if (!answer) return { events, session: step.session, need, because: 'flow' };
    step = resumeFlow(world.flows, step.session, { input: 'answer', answer }, world.env);
    events.push(...step.events);
  }
  return { events, session: step.session, because: step.outcome.is === 'ended' ? 'flow_ended' : 'flow_waits' };
}

/** Starts the flow of this role with what was already told. */
export function startFor(scene: Scene, world: World, told: string): Taken {
  const name = ENTRANCE[scene.role === 'family' ? 'family' : 'worker'];
  return played(startFlow(world.flows, name, { teks: told }, scene.session, world.env), world);
}

/** Gives the waiting flow a message or its timer. */
export function resume(scene: Scene, world: World, input: Input): Taken {
  return played(resumeFlow(world.flows, scene.session, input, world.env), world);
}
