import { setTimeout as pause } from 'node:timers/promises';
import type { Member } from './crew.ts';
import type { Dice } from './dice.ts';

/** How long a member lives at most before it is killed; starting takes about as long. */
const LIFE_MS = 4_000;

/** Kills at random moments. */
export class Storm {
  readonly #dice: Dice;
  #timed: Promise<unknown> = Promise.resolve();

  constructor(dice: Dice) {
    this.#dice = dice;
  }

  /** Nobody is killed until this is over: what is timed there is the fault before it, and not the next kill. */
  restsFor<T>(timed: Promise<T>): Promise<T> {
    this.#timed = timed;
    return timed;
  }

  /** Kills it so many times, and starts it again each time. */
  async kill(member: Member | undefined, times: number): Promise<void> {
    for (let n = 0; n < times; n += 1) {
      await pause(this.#dice.below(LIFE_MS));
      await this.#timed;
      await member?.end('SIGKILL');
      await member?.startAgain();
    }
  }
}
