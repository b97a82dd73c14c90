import { isSupportedCountry } from 'libphonenumber-js';
import type { Context } from '../../context.ts';
import { beginCrisis, type CrisisRow, crisesEver, endCrises } from '../../store/queries/crises.ts';
import { nameOf, readOfficer } from '../../store/queries/officers.ts';
import { addWork } from '../../store/queries/outbox.ts';
import type { Unit } from '../../store/unit.ts';
import { crisisNumbers } from '../crisis-numbers.ts';
import { DeskRefusal } from './desk-call.ts';
import { deskNamed } from './desk-named.ts';

const KINDS: readonly string[] = ['war', 'disaster'] satisfies CrisisRow['kind'][];
const isKind = (word: string): word is CrisisRow['kind'] => KINDS.includes(word);
/** A crisis that nobody thinks of any more must not go on for ever. */
const AT_MOST_MS = 90 * 24 * 3_600_000;

/** The end of that day in Jakarta, or the moment with its zone. */
function endOf(until: string, now: Date): Date {
  const day = /^\d{4}-\d\d-\d\d$/.test(until);
  const whole = /^\d{4}-\d\d-\d\dT\d\d:\d\d(Z|[+-]\d\d:\d\d)$/.test(until);
  const at = new Date(day ? `${until}T23:59+07:00` : whole ? until : Number.NaN);
  const ahead = at.getTime() - now.getTime();
  if (!(ahead > 0 && ahead <= AT_MOST_MS))
    throw new DeskRefusal('--until is a day, 2026-12-01, or a moment, 2026-12-01T18:00+07:00, at most 90 days ahead.');
  return at;
}

const minute = (moment: Date): string => `${moment.toISOString().slice(0, 16)}Z`;

/** Switches a country to crisis until then, or back. The end is a row of the outbox like all timed work. @throws DeskRefusal */
export async function switchCrisis(
  ctx: Context,
  unit: Unit,
  asked: { country: string; kind: string; until: string; by: string },
): Promise<string[]> {
  const country = asked.country.toUpperCase();
  if (!isSupportedCountry(country) || country === 'ID')
    throw new DeskRefusal('Say a country abroad by its two letters.');
  const officer = await deskNamed(unit, asked.by);
  if (asked.kind === 'end') {
    const ended = await endCrises(unit, { country });
    return [ended.length > 0 ? `${country}: the crisis is over.` : `${country} is in no crisis.`];
  }
  if (!isKind(asked.kind)) throw new DeskRefusal(`A crisis is one of: ${KINDS.join(', ')}; or end.`);
  const until = endOf(asked.until, unit.now);
  await endCrises(unit, { country });
  const id = await addWork(unit, { job: 'end_crisis', conversationId: officer.conversationId, runAt: until });
  await beginCrisis(unit, { id, country, kind: asked.kind, officerId: officer.id, until });
  return [`${country}: ${asked.kind} until ${minute(until)}.`, ...(await whatIsSaid(ctx, unit, country))];
}

/** The desk sees what people there will read, or that a number must be found now. */
async function whatIsSaid(ctx: Context, unit: Unit, country: string): Promise<string[]> {
  const lines = await crisisNumbers(ctx, unit, country);
  if (lines.length === 0)
    return [`No number may be said for ${country}: people read that one is looked for. Find one now.`];
  return ['After 1 people there read:', ...lines.map((one) => `  ${one}`)];
}

/** Who switched which country to crisis, until when, newest first. */
export async function crisesKnown(unit: Unit): Promise<string[]> {
  const lines: string[] = [];
  for (const { country, kind, officerId, beganAt, until, endedAt } of await crisesEver(unit, 50)) {
    const who = (await nameOf(unit, (await readOfficer(unit, officerId)).personId)) ?? '(erased)';
    const stands = endedAt === null && until > unit.now ? 'NOW  ' : 'over ';
    lines.push(`${stands} ${country}  ${kind}  ${minute(beganAt)} to ${minute(endedAt ?? until)}  ${who}`);
  }
  return lines.length > 0 ? lines : ['No country is or was in crisis.'];
}
