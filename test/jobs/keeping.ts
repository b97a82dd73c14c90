import type { Dispatcher, Ticket } from '../../src/jobs/queue.ts';

/** A dispatcher that keeps what it is handed; `fails`: after it has taken the tickets. */
export function keeping(fails = false): Dispatcher & { tickets: Ticket[] } {
  const tickets: Ticket[] = [];
  return {
    tickets,
    async add(more) {
      tickets.push(...more);
      if (fails) throw new Error('killed');
    },
    waiting: async () => tickets.length,
    work: async () => {},
    alive: async () => true,
    close: async () => {},
  };
}
