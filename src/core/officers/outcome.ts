import type { Event, Outcome } from '../conversation/events.ts';
import type { World } from '../conversation/reader.ts';
import type { OfficerCase } from '../conversation/scene.ts';

const OUTCOMES: Readonly<Record<string, Outcome>> = { 1: 'solved', 2: 'partly', 3: 'not_solved', 4: 'withdrawn' };

/** What one digit says of how a case ended; null for any other. */
export const outcomeOf = (digit: number | string | null): Outcome | null => OUTCOMES[String(digit)] ?? null;

/** "SELESAI 40711 2": the digit at the end, when it is no case number. */
export const outcomeIn = (text: string): Outcome | null =>
  outcomeOf(/(?:^|\D\s|\d{3,}\s+)([1-4])\s*$/.exec(text)?.[1] ?? null);

/** The one question to the reporter after SELESAI; to a worker without the number (C1). */
export function isItDone(mine: OfficerCase, { texts }: World): Event {
  const family = mine.facts.reporterRole === 'family';
  return {
    type: 'message_said',
    ...(family ? texts.inBoth('C1', { nomor: mine.number }) : texts.inBoth('C1w')),
    options: [],
    purpose: 'follow_up',
    to: { reporterOf: mine.id },
    caseId: mine.id,
    asks: 'is_it_done',
  };
}
