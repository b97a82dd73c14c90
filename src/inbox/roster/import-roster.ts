import type { Context } from '../../context.ts';
import { checkRoster, type Enrolled } from '../../core/roster/check-roster.ts';
import { type Row, readRoster } from '../../core/roster/read-roster.ts';
import type { Fault, RosterLine } from '../../core/roster/roster-line.ts';
import { addressOf, readConversation } from '../../store/queries/conversations.ts';
import { enrol, officersAt } from '../../store/queries/officers.ts';
import type { Unit } from '../../store/unit.ts';
import { invite } from './invite.ts';

const ALL = ['village', 'backup', 'district', 'desk'] as const;
const CODE = /^\d{2}(?:\.\d{2}){0,2}(?:\.\d{4})?$/;

/** Everybody who counts for the ladder: confirmed, or asked whether she is who the roster says. */
async function enrolled(unit: Unit): Promise<Enrolled[]> {
  const known: Enrolled[] = [];
  for (const one of await officersAt(unit, ALL)) {
    if (one.standing === 'left') continue;
    const phone = (await addressOf(unit, await readConversation(unit, one.conversationId)))?.value ?? '';
    known.push({ level: one.level, areaCode: one.areaCode, neighbours: one.neighbours, phone });
  }
  return known;
}

/** A place in words, or the official code as it stands. */
function finder(ctx: Context): Parameters<typeof readRoster>[1] {
  const levels = ['province', 'regency', 'district', 'village'] as const;
  return (text) => {
    const written = text.trim();
    if (!CODE.test(written) || ctx.content.placeName(written) === written) return ctx.content.findPlace(text);
    const result = levels[written.split('.').length - 1] ?? 'none';
    return { result, code: written, candidates: [], because: ['official code'] };
  };
}

/** What a file says, and what is wrong with it, together with who is enrolled already. */
export async function tryRoster(
  ctx: Context,
  rows: readonly Row[],
): Promise<{ lines: RosterLine[]; faults: Fault[]; known: ReadonlySet<string> }> {
  const { lines, faults } = readRoster(rows, finder(ctx));
  const there = await ctx.unit(enrolled);
  const whole = lines.length > 0 ? checkRoster(lines, there) : [];
  const all = [...faults, ...whole].sort((a, b) => a.line - b.line);
  return { lines, faults: all, known: new Set(there.map(({ phone }) => phone)) };
}

/** How a line's phone is reached: simulated phones only where there are no others. */
const providerOf = (ctx: Context): string => (ctx.config.simulator ? 'simulator' : 'twilio');

/** Writes the whole roster in one transaction, and asks each new phone whether it is hers. */
export async function writeRoster(
  ctx: Context,
  lines: readonly RosterLine[],
  known: ReadonlySet<string>,
): Promise<void> {
  await ctx.unit(async (unit) => {
    for (const { line: _, phone, channel, noBackup: __, ...entry } of lines) {
      const address = { channel, kind: 'e164' as const, value: phone };
      const officer = await enrol(unit, { ...entry, address, provider: providerOf(ctx) }, 'invited');
      if (!known.has(phone)) await invite(ctx, unit, officer);
    }
  });
}
