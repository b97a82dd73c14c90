import { namesAnother } from '../about-which.ts';
import type { World } from '../reader.ts';
import type { Heard, ReportedCase, Scene } from '../scene.ts';

/** On a button phone a whole report takes its time. */
const SOON_MS = 60 * 60_000;

/** The alarm these words tell more about: it is all that came from this phone, a moment ago, and they name nobody else. */
export function followsPlea(heard: Heard, scene: Scene, world: World): ReportedCase | undefined {
  const { alarmedAt } = scene.session;
  if (alarmedAt === null || world.env.now.getTime() - Date.parse(alarmedAt) > SOON_MS) return undefined;
  const [plea, other] = scene.cases.filter(({ kind }) => kind === 'report');
  if (other || plea?.severity !== 'critical') return undefined;
  return namesAnother(heard.text, [plea], world) ? undefined : plea;
}
