import type { Programme } from './schema.ts';

/** Programmes for somebody, on this day only: before its first day, from its last on, or without days there is none. */
export function programmesFor(programmes: readonly Programme[], whom: string, now: Date): Programme[] {
  const day = now.getTime();
  return programmes.filter(
    ({ for: whose, valid_from, valid_to }) =>
      whose.some((one) => one === whom) && Date.parse(valid_from) <= day && day < Date.parse(valid_to),
  );
}
