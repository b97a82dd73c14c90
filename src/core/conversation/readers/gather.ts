import type { Event } from '../events.ts';
import { waiting } from '../play-flow.ts';
import type { Reader, World } from '../reader.ts';
import { type Heard, type Scene, wordsOf } from '../scene.ts';
import type { Session } from '../session.ts';

/** The timer that ends a gathering. */
export const QUIET = 'quiet';
/** However many bubbles come, she is not left waiting longer than so many quiet times. */
const AT_MOST = 3;

/** First messages and open questions gather; an answer to a choice, and what comes after the quiet, does not. */
function gathers(heard: Heard, scene: Scene, world: World): boolean {
  // A message that names its case is one message, whoever else writes on this phone.
  if (scene.officer || scene.focus || heard.joined || heard.choice !== null || heard.text.trim() === '') return false;
  if (scene.session.frames.length === 0) return scene.session.door === 0;
  const wait = waiting(scene, world);
  // A digit answers at once, also where words would gather.
  return (wait?.open ?? false) && !(wait?.digits && /^\s*\d/.test(heard.text));
}

function until(session: Session, { env, quietMs }: World): { at: Date; gatherBy: string } {
  const latest = session.gatherBy ? new Date(session.gatherBy) : new Date(env.now.getTime() + AT_MOST * quietMs);
  const at = new Date(Math.min(env.now.getTime() + quietMs, latest.getTime()));
  return { at, gatherBy: latest.toISOString() };
}

/** People write in bubbles: they are kept until it is quiet, and then read as one message. */
export const gather: Reader = {
  name: 'gather',
  read(heard, scene, world) {
    if (world.quietMs === 0 || !gathers(heard, scene, world)) return 'pass';
    const { at, gatherBy } = until(scene.session, world);
    const session = { ...scene.session, gathered: [...scene.session.gathered, wordsOf(heard)], gatherBy };
    const timer: Event = { type: 'timer_set', timer: QUIET, at };
    return { events: [timer], session, because: `bubble_${session.gathered.length}` };
  },
};
