/** The one source of time. Real by default; the simulator moves it ahead, after which it runs on. */
export interface Clock {
  now(): Date;
  /** Moves to a later moment; a moment in the past is ignored. */
  moveTo(moment: Date): void;
}

/** A clock that runs in real time from an offset of nothing. */
export function createClock(real: () => number = Date.now): Clock {
  let offset = 0;
  return {
    now: () => new Date(real() + offset),
    moveTo: (moment) => {
      offset = Math.max(offset, moment.getTime() - real());
    },
  };
}
