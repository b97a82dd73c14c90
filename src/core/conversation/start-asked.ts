import { takenUp, wantsWhatWaits } from './goes-on.ts';
import { startTopic } from './play-flow.ts';
import type { Taken, World } from './reader.ts';
import type { Scene } from './scene.ts';
import { recentPin } from './where-she-is.ts';
import { asksDay } from './words/asks-reminder.ts';

interface Asked {
  flow: string;
  teks: string;
  /** Where her case says that she is. */
  country?: string | undefined;
}

/** Starts the flow that answers her question; a look-up knows her last pin and country, and is remembered for a pin to come. */
export function startAsked(scene: Scene, world: World, { flow, teks, country }: Asked): Taken {
  if (flow !== 'cari') {
    const asks = flow === 'tanggal' && asksDay(teks) && { tanya: 'ya' };
    const started = startTopic(scene, world, { flow, args: { teks, ...asks } });
    return wantsWhatWaits(teks, scene, world, started) ? takenUp(scene, world) : started;
  }
  const { now } = world.env;
  const lokasi = recentPin(scene, now);
  const session = { ...scene.session, sought: { words: teks.slice(0, 300), at: now.toISOString() } };
  const args = { teks, ...(lokasi && { lokasi }), ...(country && { negara: country }) };
  return startTopic({ ...scene, session }, world, { flow, args });
}
