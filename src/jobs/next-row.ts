import { type OutboxRow, settle } from '../store/queries/outbox.ts';
import type { Unit } from '../store/unit.ts';

/**
 * A claimed send that nobody finished. Only the one sender of a conversation looks at its rows, and it finishes or
 * gives up its place: what it finds running was left by one that died, and nobody knows whether it went out.
 */
export const wasLeft = (row: OutboxRow): boolean => row.state === 'running';

/** What was due when it was said stays due: a clock that was set back, or another machine's, must not let later words pass. */
const isDue = (row: OutboxRow, now: Date): boolean => row.runAt <= now || row.runAt <= row.createdAt;

/** A row that waits for its next try holds the later ones, so that the order stays; an unknown outcome does not. */
const holdsLater = (row: OutboxRow, now: Date): boolean =>
  row.state === 'waiting' && row.attempts > 0 && !isDue(row, now);

const passes = (row: OutboxRow): boolean => row.urgent || row.purpose === 'alert';

/** The next row that may go: the oldest, unless it waits for a retry, which only an alert or danger reply passes. */
export function nextRow(rows: readonly OutboxRow[], now: Date): OutboxRow | null {
  const from = rows.findIndex((row) => holdsLater(row, now));
  const free = (row: OutboxRow, at: number): boolean => from === -1 || at < from || passes(row) || wasLeft(row);
  return rows.find((row, at) => isDue(row, now) && free(row, at)) ?? null;
}

/** Rows that are due behind one that waits are due with it: else they would be handed out in vain again and again. */
export async function waitBehind(unit: Unit, rows: readonly OutboxRow[]): Promise<void> {
  const first = rows.find((row) => holdsLater(row, unit.now));
  if (!first) return;
  const behind = rows.filter((row) => isDue(row, unit.now));
  for (const { id, state } of behind) await settle(unit, id, { state, runAt: first.runAt });
}
