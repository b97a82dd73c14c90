import type { Session } from '../conversation/session.ts';

/** How long an interrupted flow may be taken up again (S8). */
export const TAKE_UP_WITHIN_MS = 72 * 3_600_000;

/** What is kept of the flow that waits when something else comes first; what was kept before where none waits. */
export function parkedFrom({ frames, touchedAt, parked }: Session, now: Date): Session['parked'] {
  return frames.length === 0 ? parked : { frames, at: touchedAt ?? now.toISOString(), offered: false };
}

/** Whether something is parked that may still be taken up. */
export function canTakeUp({ parked }: Session, now: Date): boolean {
  return parked !== null && parked.frames.length > 0 && now.getTime() - Date.parse(parked.at) <= TAKE_UP_WITHIN_MS;
}
