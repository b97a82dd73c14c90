import type { Level } from './types.ts';

/** The steps of the ladder, lowest first (S2). */
export const LADDER: readonly Level[] = ['village', 'backup', 'district', 'desk'];

/** The step above, or null above the desk. */
export const nextLevel = (level: Level): Level | null => LADDER[LADDER.indexOf(level) + 1] ?? null;

/** That step and all above it. */
export const climbFrom = (level: Level): Level[] => LADDER.slice(LADDER.indexOf(level));

/** The village and its backup: told only with the reporter's yes. */
export const isVillage = (level: Level): boolean => level === 'village' || level === 'backup';
