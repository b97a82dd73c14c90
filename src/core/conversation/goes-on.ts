import { tellsTrouble } from '../danger/says-trouble.ts';
import { canTakeUp, parkedFrom } from '../flow/parked.ts';
import { takeUpAgain } from './play-flow.ts';
import type { Taken, World } from './reader.ts';
import type { Scene } from './scene.ts';

const GOES_ON =
  /\b(?:di|me)?lanjut(?:kan|in|no|ke|ne|ake)?\b|\bnglanjut\w*|\b(?:me|di)?(?:terus|nerus)(?:kan|in|no|ke|ake)\b|\b(?:ny|di)?sambung(?:kan|in)?\b|\b(?:continue|resume|go on|carry on)\b/i;

/** Whether she wants to go on with something: "mau lanjut baca kontrak". */
export const goesOn = (text: string): boolean => GOES_ON.test(text);

/** The same of who tells no trouble beside it: "lanjut lapor gaji belum dibayar" tells one. */
export const wantsToGoOn = (text: string, { env }: Pick<World, 'env'>): boolean =>
  goesOn(text) && !tellsTrouble(env.assess(text));

/** True while a talk of hers may be taken up (S8): whoever has one is no new phone. */
export const canGoOn = ({ session }: Scene, now: Date): boolean =>
  canTakeUp({ ...session, parked: parkedFrom(session, now) }, now);

/** The question she left, asked again: what waits, or what was parked for something else. */
export function takenUp(scene: Scene, world: World): Taken {
  const frames = parkedFrom(scene.session, world.env.now)?.frames ?? [];
  return takeUpAgain({ ...scene, session: { ...scene.session, frames, parked: null } }, world);
}

/**
 * Whether what she wants to go on with is what she was in the midst of within 72 hours (S8). A flow that teaches keeps its
 * own place, and begins.
 * @param started what her words would begin
 */
export function wantsWhatWaits(text: string, scene: Scene, { flows, env }: World, started: Taken): boolean {
  const parked = parkedFrom(scene.session, env.now);
  const [asked, left] = [started.session?.frames.at(-1), parked?.frames.at(-1)];
  if (!goesOn(text) || !asked || !left || !canGoOn(scene, env.now)) return false;
  const begins = asked.node === flows.flows.get(asked.flow)?.start;
  const isWithin = begins && parked?.frames.some(({ flow }) => flow === asked.flow);
  return !flows.flows.get(left.flow)?.teaches && (left.flow === asked.flow || isWithin === true);
}
