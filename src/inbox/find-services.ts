import type { Context } from '../context.ts';
import type { Need, NeedAnswer } from '../core/conversation/need.ts';
import { findDesbumi } from '../core/directory/find-desbumi.ts';
import { findNamed } from '../core/directory/find-named.ts';
import { findNeed } from '../core/directory/find-need.ts';
import { findTown, type Whereabouts } from '../core/directory/find-place.ts';
import { missingOffice } from '../core/directory/missing-office.ts';
import type { ServiceLine } from '../core/directory/service-line.ts';
import { servicesFor } from '../core/directory/services-for.ts';
import { type Voice, voiceIn } from '../core/directory/voice.ts';
import type { Conversation } from '../store/queries/conversations.ts';
import { latestChecks } from '../store/queries/service-checks.ts';
import type { Unit } from '../store/unit.ts';

type Asked = Extract<Need, { need: 'services' }>;
/** Who asks for the embassy by its name means it, whatever else is for the same need. */
const MISSION = /\b(?:kbri|kjri|kdei|kedutaan|konsulat|embassy|consulate)\b/i;

type Answer = Extract<NeedAnswer, { need: 'services' }>;

/** Where her words say: a country by its letters, a town or pin, a country by name, a place in Indonesia. */
function whereabouts(ctx: Context, where: readonly string[]): Whereabouts | null {
  const { directory, assess, findPlace } = ctx.content;
  for (const words of where) {
    if (/^[A-Z]{2}$/.test(words)) return { country: words, at: null };
    const town = findTown(words, directory.lookUp);
    if (town && town.country !== 'ID') return town;
    const { country } = assess(words, 'sms');
    if (!town && country && country !== 'ID') return { country, at: null };
    const place = findPlace(words);
    // The village she names in full is that one, not a listed one of the same name.
    const listed = place.result === 'village' ? null : findDesbumi(words, directory.desbumi);
    const area = listed ?? place.code ?? undefined;
    if (town || country || area !== undefined) return { country: 'ID', at: town?.at ?? null, area: area ?? town?.area };
  }
  return null;
}

/** Looks up services for what she comes for and where; numbers work from where the reader is: family at home (S17). */
export async function findServices(ctx: Context, unit: Unit, { role }: Conversation, asked: Asked): Promise<Answer> {
  const { directory } = ctx.content;
  const named = findNamed(asked.about, directory);
  const need = findNeed(asked.about, directory.lookUp) ?? named[0]?.needs[0] ?? null;
  if (need === null) return { need: 'services', services: [], unknown: 'need' };
  // A village is found by all she has said of it together.
  const said =
    need === 'desbumi' ? [[...new Set([asked.about, ...asked.where])].join(', '), ...asked.where] : asked.where;
  const where = whereabouts(ctx, said);
  if (where === null) return { need: 'services', services: [], unknown: 'place' };
  const near = { placeCode: where.area ?? null, country: where.country, now: unit.now };
  const office = where.area === undefined ? undefined : ctx.content.institutions.named(asked.about, near)?.id;
  const voice = voiceIn(asked.language, ctx.content.texts, directory);
  const services = servicesFor(directory, {
    where,
    need,
    missionFirst: MISSION.test(asked.about),
    named: [...named.map(({ id }) => id), ...(office ? [office] : [])],
    dialledFrom: role === 'family' ? 'ID' : where.country,
    category: asked.category,
    now: unit.now,
    demo: !ctx.config.production,
    checks: await latestChecks(unit),
    voice,
  });
  const missing = missingOffice(asked.about, services.slice(0, MOST_SHOWN), directory.lookUp);
  return { need: 'services', services: missing === null ? services : instead(missing, services, voice), unknown: null };
}

/** A flow shows at most so many. */
const MOST_SHOWN = 3;

/** The first answer says that the office she named is not on our list. */
function instead(office: string, [first, ...rest]: readonly ServiceLine[], voice: Voice): ServiceLine[] {
  if (!first) return [];
  const said = voice.say('Y13', { kantor: voice.word(office) });
  return [{ ...first, text: `${said} ${first.text}` }, ...rest];
}
