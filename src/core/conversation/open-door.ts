import type { Plan } from '../contact/plan.ts';
import type { Event } from './events.ts';
import type { Scene } from './scene.ts';

const HALF_HOUR_MS = 30 * 60_000;
const THREE_DAYS_MS = 72 * 3_600_000;

/** How long her *1* holds in silence, in ms: longer where nobody else uses the phone (S10). */
export const openFor = ({ others }: Plan): number => (others === 'nobody' ? THREE_DAYS_MS : HALF_HOUR_MS);

/** True while her *1* holds (S10). */
export const isOpen = (scene: Scene, now: Date): boolean => scene.openUntil !== null && scene.openUntil > now;

/** Her *1* holds from now. */
export const doorOpened = ({ plan }: Scene, now: Date): Event => ({
  type: 'door_opened',
  until: new Date(now.getTime() + openFor(plan)),
});

/** While it holds, every message of a worker makes it hold for as long again. */
export const keptOpen = (scene: Scene, now: Date): Event[] =>
  scene.role === 'worker' && isOpen(scene, now) ? [doorOpened(scene, now)] : [];
