import { isLoss } from './surviving-loss.ts';

type Work<U, T> = (unit: U) => Promise<T>;

/** A work in a transaction of its own. */
type RunAlone<U> = <T>(work: Work<U, T>) => Promise<T>;

/** Many works at once in one transaction, undone when one of them fails otherwise than by `Alone`. */
export type RunAtOnce<U> = <T>(works: readonly Work<U, T>[]) => Promise<PromiseSettledResult<T>[]>;

interface Waiting<U> {
  work: Work<U, unknown>;
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

/** Works of one kind that share a transaction. */
const AT_ONCE = 32;
/** Transactions of one kind at a time: one computes while the other waits for its commit. */
const IN_FLIGHT = 2;

/**
 * Works of one kind that come at the same time share one transaction and so one commit; none waits for another to come.
 * What one of them resolves to is committed. When one fails, nothing of that transaction is kept and each is done again
 * in its own, so that a failing one does not fail its neighbours. Work must bear being done again.
 */
export class Sharing<U> {
  readonly #alone: RunAlone<U>;
  readonly #atOnce: RunAtOnce<U>;
  #waiting: Waiting<U>[] = [];
  #active = 0;

  constructor(alone: RunAlone<U>, atOnce: RunAtOnce<U>) {
    this.#alone = alone;
    this.#atOnce = atOnce;
  }

  run<T>(work: Work<U, T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({ work, resolve: resolve as (result: unknown) => void, reject });
      if (this.#waiting.length === 1) setImmediate(() => this.#pump());
    });
  }

  #pump(): void {
    if (this.#active >= IN_FLIGHT || this.#waiting.length === 0) return;
    const batch = this.#waiting.splice(0, AT_ONCE);
    this.#active += 1;
    void this.#take(batch).finally(() => {
      this.#active -= 1;
      this.#pump();
    });
    this.#pump();
  }

  async #take(batch: Waiting<U>[]): Promise<void> {
    if (batch.length === 1) return this.#each(batch);
    try {
      const results = await this.#atOnce(batch.map(({ work }) => work));
      const again = batch.filter((one, at) => !resolved(one, results[at]));
      await this.#each(again);
    } catch (error) {
      // With its server gone nobody knows what was committed: whoever asked decides.
      if (isLoss(error)) for (const { reject } of batch) reject(error);
      else await this.#each(batch);
    }
  }

  async #each(batch: Waiting<U>[]): Promise<void> {
    await Promise.all(batch.map(({ work, resolve, reject }) => this.#alone(work).then(resolve, reject)));
  }
}

/** False for what wants a transaction of its own. */
function resolved(
  { resolve }: Pick<Waiting<unknown>, 'resolve'>,
  result: PromiseSettledResult<unknown> | undefined,
): boolean {
  if (result?.status !== 'fulfilled') return false;
  resolve(result.value);
  return true;
}
