import { leaveEvents } from '../../officers/commands/own-commands.ts';
import { correctedLeave, correctsDays, type Leave } from '../../officers/leave-days.ts';
import type { Event } from '../events.ts';
import type { Reader } from '../reader.ts';
import type { Session } from '../session.ts';
import { wholeMessage } from '../words/whole-word.ts';

/** How long days alone are about the leave that was read back. */
const ASKED_MS = 24 * 3_600_000;

const asMoment = (iso: string | null): Date | null => (iso === null ? null : new Date(iso));

const YES = new Set(
  ['ya', 'iya', 'y', 'betul', 'benar', 'yes'].flatMap((word) => [word, `iya ${word}`, `sudah ${word}`]),
);

/** "Ya", "sudah benar" to the days that were read back: that is so already. */
export const saysDaysAreRight = (text: string, { leave }: Session, now: Date): boolean =>
  leave !== null && Date.parse(leave.at) + ASKED_MS >= now.getTime() && YES.has(wholeMessage(text));

/** The leave that an officer's events announce, to be corrected soon after; null where they announce none. */
export function leaveTold(events: readonly Event[], now: Date): Session['leave'] {
  const told = events.find((event) => event.type === 'duty_changed');
  if (!told || (told.onDuty === true && !told.from)) return null;
  const iso = (moment: Date | undefined): string | null => moment?.toISOString() ?? null;
  return { at: now.toISOString(), from: iso(told.from), until: iso(told.until) };
}

/** "Salah, tanggal 12" after a leave was read back: other days of that leave, read back again. */
export const leaveDates: Reader = {
  name: 'leave-dates',
  read({ text, choice }, { officer, session }, world) {
    const { now } = world.env;
    const { leave } = session;
    if (!officer || choice !== null || !leave || Date.parse(leave.at) + ASKED_MS < now.getTime()) return 'pass';
    const before: Leave = { from: asMoment(leave.from), until: asMoment(leave.until) };
    if (!correctsDays(text, before, now)) return 'pass';
    const after = correctedLeave(text, before, now);
    // What began at once and begins later after all: she is on duty until then.
    const back = before.from === null && after.from !== null;
    const events = leaveEvents(after, back ? { ...officer, onDuty: true } : officer, world).map((event) =>
      event.type === 'duty_changed' ? { ...event, ...(back && { onDuty: true }), corrects: true as const } : event,
    );
    return { events, session: { ...session, misses: 0, leave: leaveTold(events, now) }, because: 'days_of_a_leave' };
  },
};
