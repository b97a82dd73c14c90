import type { Context } from '../context.ts';
import type { Move } from '../core/cases/ladder/ladder-case.ts';
import type { Officer } from '../core/cases/routing/types.ts';
import { clockAt, dayAt } from '../core/contact/local-time.ts';
import { alertSaid } from '../core/conversation/alert.ts';
import type { Event, MessageSaid } from '../core/conversation/events.ts';
import type { CaseRow } from '../store/queries/cases.ts';

interface Moving {
  row: CaseRow;
  roster: readonly Officer[];
  moves: readonly Move[];
}

const line = (ctx: Context, { row }: Moving, officerId: string, isi: string): MessageSaid =>
  alertSaid(ctx.content.texts, { officer: officerId, caseId: row.id, number: row.number, isi });

/** "Jam 14.30", or "Besok jam 08.30" where her day ends before. */
function limit({ roster }: Moving, officerId: string, until: Date, now: Date): string {
  const zone = roster.find(({ id }) => id === officerId)?.zone ?? 'Asia/Jakarta';
  const clock = clockAt(until, zone);
  return dayAt(until, zone) === dayAt(now, zone) ? `Jam ${clock}` : `Besok jam ${clock}`;
}

const isGrave = ({ severity }: CaseRow): boolean => severity === 'critical' || severity === 'high';

function asEvents(ctx: Context, moving: Moving, one: Move): Event[] {
  const { row } = moving;
  const { texts } = ctx.content;
  const caseId = row.id;
  switch (one.move) {
    case 'pass':
      return [{ type: 'officer_passed', caseId, officerId: one.officerId, because: 'no_answer_in_time' }];
    case 'remind': {
      const batas = limit(moving, one.officerId, one.until, ctx.clock.now());
      const said = line(ctx, moving, one.officerId, texts.say('O1r', { batas }));
      return [said, { type: 'officer_reminded', caseId, officerId: one.officerId }];
    }
    case 'alert': {
      const segera = isGrave(row) ? 'MENDESAK' : 'bila sempat';
      const batas = limit(moving, one.officerId, one.until, ctx.clock.now());
      const said = line(ctx, moving, one.officerId, texts.say('O1', { segera, batas }));
      const alerted = { type: 'officer_alerted' as const, caseId, officerId: one.officerId, deadline: one.until };
      return [{ ...said, asks: 'alert', until: one.until }, alerted];
    }
    case 'climb':
      return [{ type: 'case_climbed', caseId, level: one.level, because: one.because }];
    case 'alarm': {
      const isi = texts.say(row.state === 'open' ? 'O1a' : 'O1s');
      const said = one.officerIds.map((id) => ({ ...line(ctx, moving, id, isi), asks: 'alarm' as const }));
      return [...said, { type: 'desk_alarmed', caseId, officers: one.officerIds.length }];
    }
    case 'nudge':
      return [
        line(ctx, moving, one.officerId, texts.say('O30')),
        { type: 'officer_nudged', caseId, officerId: one.officerId },
      ];
    case 'raise':
      return [{ type: 'holder_silent', caseId, because: one.because }];
    case 'release':
      return [{ type: 'case_released', caseId, officerId: one.officerId, because: one.because }];
  }
}

/** What the ladder does, as events in its order. */
export const movesAsEvents = (ctx: Context, moving: Moving): Event[] =>
  moving.moves.flatMap((one) => asEvents(ctx, moving, one));
