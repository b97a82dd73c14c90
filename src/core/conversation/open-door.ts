import type { Event } from './events.ts';
import type { Scene } from './scene.ts';

/** How long her *1* holds in silence. */
export const OPEN_MS = 30 * 60_000;

/** True while her *1* holds (S10). */
export const isOpen = (scene: Scene, now: Date): boolean => scene.openUntil !== null && scene.openUntil > now;

/** Her *1* holds from now. */
export const doorOpened = (now: Date): Event => ({ type: 'door_opened', until: new Date(now.getTime() + OPEN_MS) });

/** While it holds, every message of a worker makes it hold for another half hour. */
export const keptOpen = (scene: Scene, now: Date): Event[] =>
  scene.role === 'worker' && isOpen(scene, now) ? [doorOpened(now)] : [];
