import type { Scene } from '../scene.ts';

/** How she is spoken to: Bu/Pak to family, Kak to workers. */
export const callOf = (role: Scene['role']): string => (role === 'family' ? 'Bu/Pak' : 'Kak');
