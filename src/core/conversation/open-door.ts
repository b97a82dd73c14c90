import type { Event } from './events.ts';
import type { Scene } from './scene.ts';

/** How long her *1* holds in silence. */
export const OPEN_MS = 30 * 60_000;

/** True while her *1* holds (S10). */
export const isOpen = (scene: Scene, now: Date): boolean => scene.openUntil !== null && scene.openUntil > now;

/** Every message of hers keeps the door open for another half hour. */
export const keptOpen = (now: Date): Event => ({ type: 'door_opened', until: new Date(now.getTime() + OPEN_MS) });
