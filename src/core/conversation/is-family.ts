import type { Event } from './events.ts';
import type { Scene } from './scene.ts';

/** Whether family writes: known before, or learned from these very words. */
export const isFamily = ({ role }: Pick<Scene, 'role'>, events: readonly Event[]): boolean =>
  role === 'family' || events.some((event) => event.type === 'role_learned' && event.role === 'family');

/** Who writes is family from now on; nothing where that was known. */
export const learnsFamily = ({ role }: Pick<Scene, 'role'>): Event[] =>
  role === 'family' ? [] : [{ type: 'role_learned', role: 'family' }];
