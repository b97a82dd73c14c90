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
const AT_ONCE = 64;
/** Works at a time that found nobody to share with. */
const LONE = 2;

/**
 * Works of one kind that come at the same time share one transaction and so one commit; none waits for another to come,
 * and what comes while one transaction runs shares the next: the busier, the fewer statements a work.
 * What one of them resolves to is committed. When one fails, nothing of that transaction is kept and each is done again
 * in its own, so that a failing one does not fail its neighbours. Work must bear being done again.
 */
export class Sharing<U> {
  readonly #alone: RunAlone<U>;
  readonly #atOnce: RunAtOnce<U>;
  readonly #most: number;
  #waiting: Waiting<U>[] = [];
  #sharing = 0;
  #lone = 0;

  /** `most`: shared transactions at a time; more than one only for works that never wait for one another's rows. */
  constructor(alone: RunAlone<U>, atOnce: RunAtOnce<U>, most = 1) {
    this.#alone = alone;
    this.#atOnce = atOnce;
    this.#most = most;
  }

  run<T>(work: Work<U, T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({ work, resolve: resolve as (result: unknown) => void, reject });
      // The first may find all places taken; two may share.
      if (this.#waiting.length <= 2) setImmediate(() => this.#pump());
    });
  }

  #pump(): void {
    if (this.#sharing >= this.#most || this.#waiting.length === 0) return;
    if (this.#waiting.length > 1) return void this.#share(this.#waiting.splice(0, AT_ONCE));
    if (this.#lone >= LONE) return;
    this.#lone += 1;
    void this.#each(this.#waiting.splice(0)).then(() => {
      this.#lone -= 1;
      this.#pump();
    });
  }

  async #share(batch: Waiting<U>[]): Promise<void> {
    this.#sharing += 1;
    try {
      const results = await this.#atOnce(batch.map(({ work }) => work));
      void this.#each(batch.filter((one, at) => !resolved(one, results[at])));
    } catch (error) {
      // With its server gone nobody knows what was committed: whoever asked decides.
      if (isLoss(error)) for (const { reject } of batch) reject(error);
      else void this.#each(batch);
    }
    this.#sharing -= 1;
    this.#pump();
  }

  /** Each in its own; what shares does not wait for them. */
  async #each(batch: readonly Waiting<U>[]): Promise<void> {
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
