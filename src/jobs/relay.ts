import type { Context } from '../context.ts';
import { describeError } from '../describe-error.ts';
import { freeRows } from '../store/queries/leases.ts';
import { type OutboxRow, takeDue } from '../store/queries/outbox.ts';
import type { Dispatcher, Ticket } from './queue.ts';

/**
 * Tickets that may wait in the queue: what these processes do well within a lease also on a slow machine. A row whose
 * ticket waits longer is handed out again, and what is handed out in vain keeps the queue from ever getting shorter.
 */
const WAITING_AT_MOST = 100;
/** The same with the ladder, alerts and answers to danger, which go before all others there. */
const PRESSING_AT_MOST = 400;
/** Tickets that must be done before a full queue is asked again. */
const ROOM = 25;
/** How often it looks for due work when nobody tells it. */
const POLL_MS = 1_000;

/** Jobs that take all that is due in a conversation. */
const WHOLE: ReadonlySet<string> = new Set(['send_messages', 'run_turn']);

/**
 * A flood must not hold up who is in danger: first the ladder, alerts and answers to danger. All else goes by its turn:
 * with messages nobody has read yet before ordinary answers, more than can be read would leave nobody answered.
 */
const rankOf = ({ job, urgent, purpose }: OutboxRow): number =>
  !WHOLE.has(job) || urgent || purpose === 'alert' ? 0 : 1;

/** One ticket a conversation is enough where the job takes all that is due: fifty bubbles do not fill the queue. */
function tickets(rows: readonly OutboxRow[]): Ticket[] {
  const handed = new Map<string, Required<Ticket>>();
  for (const row of rows) {
    const { id, job } = row;
    const rank = rankOf(row);
    const of = WHOLE.has(job) ? `${job} ${row.conversationId}` : id;
    const ticket = handed.get(of) ?? { id, job, rank };
    handed.set(of, { ...ticket, rank: Math.min(ticket.rank, rank) });
  }
  return [...handed.values()];
}

/** Takes the due rows, oldest first, leased in the same transaction: whoever gets a ticket has time for it. */
export async function takeTickets(ctx: Context, limit: number): Promise<Ticket[]> {
  return ctx.unit(async (unit) => tickets(await takeDue(unit, limit)));
}

/** What one round of the relay came to. */
export interface Round {
  /** Rows that were handed out. */
  handed: number;
  /** There was no room for more in the queue: more may be due. */
  full: boolean;
}

/**
 * Hands due rows to the queue once their lease is committed: a job that gives a row back must find the lease, or the
 * row lies until it is over. Killed in between, or the queue gone: they are handed out again. No more than the queue has
 * room for: the rest waits in PostgreSQL, the oldest first.
 */
export async function relayOnce(ctx: Context, queue: Dispatcher): Promise<Round> {
  const waiting = await queue.waiting();
  const onlyPressing = waiting >= WAITING_AT_MOST;
  const room = (onlyPressing ? PRESSING_AT_MOST : WAITING_AT_MOST) - waiting;
  const rows = room > 0 ? await ctx.unit((unit) => takeDue(unit, room, onlyPressing ? WHOLE : undefined)) : [];
  const round = { handed: rows.length, full: onlyPressing || rows.length >= room };
  if (rows.length === 0) return round;
  try {
    await queue.add(tickets(rows));
  } catch (error) {
    await ctx.unit((unit) =>
      freeRows(
        unit,
        rows.map(({ id }) => id),
      ),
    );
    throw error;
  }
  return round;
}

/** Relays whenever it is nudged, and every second; one round at a time. */
export class Relay {
  readonly #ctx: Context;
  readonly #queue: Dispatcher;
  readonly #timer: NodeJS.Timeout;
  #round: Promise<void> | null = null;
  #again = false;
  #held = false;
  #stopped = false;
  #full = false;
  #made = 0;

  constructor(ctx: Context, queue: Dispatcher) {
    this.#ctx = ctx;
    this.#queue = queue;
    this.#timer = setInterval(() => this.nudge(), POLL_MS);
  }

  get busy(): boolean {
    return this.#round !== null;
  }

  /** Something may be due. */
  nudge(): void {
    this.#again = true;
    if (this.#stopped || this.#held) return;
    this.#round ??= this.#rounds().finally(() => {
      this.#round = null;
      // Nudged between the last look and here.
      if (this.#again) this.nudge();
    });
  }

  /** A ticket is done: where more was due than the queue had room for, and there is room for several, it is looked again. */
  roomMade(): void {
    this.#made += 1;
    if (!this.#full || this.#made < ROOM) return;
    this.#made = 0;
    this.nudge();
  }

  /** Hands out nothing while `work` runs, and looks again afterwards. */
  async holdDuring<T>(work: () => Promise<T>): Promise<T> {
    this.#held = true;
    await this.#round;
    try {
      return await work();
    } finally {
      this.#held = false;
      this.nudge();
    }
  }

  /** Resolves when the round that runs, if any, is over. */
  async settled(): Promise<void> {
    await this.#round;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    await this.#round;
  }

  async #rounds(): Promise<void> {
    while (this.#again && !this.#stopped && !this.#held) {
      this.#again = false;
      if ((await this.#once()) > 0) this.#again = true;
    }
  }

  async #once(): Promise<number> {
    try {
      const { handed, full } = await relayOnce(this.#ctx, this.#queue);
      this.#full = full;
      return handed;
    } catch (error) {
      this.#ctx.log.warn({ err: describeError(error) }, 'relay waits');
      return 0;
    }
  }
}
