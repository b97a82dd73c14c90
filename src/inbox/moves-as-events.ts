import type { Context } from '../context.ts';
import type { Move } from '../core/cases/ladder/ladder-case.ts';
import type { Officer } from '../core/cases/routing/types.ts';
import { alertSaid } from '../core/conversation/danger/alert.ts';
import type { Event, MessageSaid } from '../core/conversation/events.ts';
import type { CaseRow } from '../store/queries/cases.ts';
import type { Counted } from './group-alerts.ts';
import { limitAt } from './limit-at.ts';

interface Moving {
  row: CaseRow;
  roster: readonly Officer[];
  moves: readonly Move[];
  counted: Counted;
}

type Rung = 'alert' | 'remind' | 'alarm';

const line = (ctx: Context, { row }: Moving, officerId: string, isi: string): MessageSaid =>
  alertSaid(ctx.content.texts, { officer: officerId, caseId: row.id, number: row.number, isi });

const limit = ({ roster }: Moving, officerId: string, until: Date, now: Date): string =>
  limitAt(roster.find(({ id }) => id === officerId)?.zone ?? 'Asia/Jakarta', until, now);

/** She hears of it in a message that counts the others too, not by itself. */
function counted({ row, counted: folded }: Moving, as: Rung, one: { officerId: string; until: Date | null }): Event[] {
  const { officerId, until } = one;
  const fold = folded.get(officerId);
  if (!fold) return [];
  return [
    { type: 'alert_counted', caseId: row.id, officerId, group: fold.group, as, at: fold.at.toISOString(), until },
  ];
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
      const reminded = { type: 'officer_reminded' as const, caseId, officerId: one.officerId };
      const many = counted(moving, 'remind', one);
      if (many.length > 0) return [...many, reminded];
      const batas = limit(moving, one.officerId, one.until, ctx.clock.now());
      const said = line(ctx, moving, one.officerId, texts.say('O1r', { batas }));
      return [said, reminded];
    }
    case 'alert': {
      const alerted = { type: 'officer_alerted' as const, caseId, officerId: one.officerId, deadline: one.until };
      const many = counted(moving, 'alert', one);
      if (many.length > 0) return [...many, alerted];
      const segera = isGrave(row) ? 'MENDESAK' : 'tidak mendesak';
      const batas = limit(moving, one.officerId, one.until, ctx.clock.now());
      const said = line(ctx, moving, one.officerId, texts.say('O1', { segera, batas }));
      return [{ ...said, asks: 'alert', until: one.until }, alerted];
    }
    case 'climb':
      return [{ type: 'case_climbed', caseId, level: one.level, because: one.because }];
    case 'alarm': {
      const isi = texts.say(row.state === 'open' ? 'O1a' : 'O1s');
      const said = one.officerIds.flatMap((id): Event[] => {
        const many = counted(moving, 'alarm', { officerId: id, until: null });
        return many.length > 0 ? many : [{ ...line(ctx, moving, id, isi), asks: 'alarm' }];
      });
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
