import type { Context } from '../context.ts';
import type { Need, NeedAnswer } from '../core/conversation/need.ts';
import { dialledFrom } from '../core/directory/dialled-from.ts';
import { findDesbumi } from '../core/directory/find-desbumi.ts';
import { findNamed } from '../core/directory/find-named.ts';
import { findNeed } from '../core/directory/find-need.ts';
import { findTown, type Whereabouts } from '../core/directory/find-place.ts';
import { isInAnotherTown, isNotOurs, missingOffice, withOffice } from '../core/directory/missing-office.ts';
import type { ServiceLine } from '../core/directory/service-line.ts';
import { type ServiceQuestion, servicesFor } from '../core/directory/services-for.ts';
import { saysMission, unsaidMissions } from '../core/directory/unsaid-missions.ts';
import { voiceIn } from '../core/directory/voice.ts';
import type { Conversation } from '../store/queries/conversations.ts';
import { latestChecks } from '../store/queries/service-checks.ts';
import type { Unit } from '../store/unit.ts';

type Asked = Extract<Need, { need: 'services' }>;
/** Who asks for the embassy by its name means it, whatever else is for the same need. */
const MISSION = /\b(?:kbri|kjri|kri|kdei|kedutaan|konsulat|konjen|perwakilan|embassy|consulate)\b/i;

type Answer = Extract<NeedAnswer, { need: 'services' }>;

/** Where her words say: a country by its letters, a town or pin, a country by name, a place in Indonesia. */
function whereabouts(ctx: Context, where: readonly string[]): Whereabouts | null {
  const { directory, assess, findPlace } = ctx.content;
  const countries = [...directory.countries.values()].map(({ country_name }) => country_name.toLowerCase());
  for (const words of where) {
    if (/^[A-Z]{2}$/.test(words)) return { country: words, at: null };
    const town = findTown(words, directory.lookUp, countries);
    if (town && town.country !== 'ID') return town;
    const { country } = assess(words, 'sms');
    if (!town && country && country !== 'ID') return { country, at: null };
    const place = findPlace(words);
    // The village she names in full is that one, not a listed one of the same name.
    const within = place.result === 'district' ? place.code : null;
    const listed = place.result === 'village' ? null : findDesbumi(words, directory.desbumi, within);
    const area = listed ?? place.code ?? undefined;
    if (town || country || area !== undefined) return { country: 'ID', at: town?.at ?? null, area: area ?? town?.area };
  }
  return null;
}

/** Looks up services for what she comes for and where; numbers work from where the reader is, which is not always there (S17). */
export async function findServices(
  ctx: Context,
  unit: Unit,
  { role, country }: Conversation,
  asked: Asked,
): Promise<Answer> {
  const { directory } = ctx.content;
  const named = findNamed(asked.about, directory);
  const need = findNeed(asked.about, directory.lookUp) ?? named[0]?.needs[0] ?? null;
  if (need === null) return { need: 'services', services: [], unknown: unknownOf(asked.about, ctx) };
  // A village is found by all she has said of it together.
  const said =
    need === 'desbumi' ? [[...new Set([asked.about, ...asked.where])].join(', '), ...asked.where] : asked.where;
  const where = whereabouts(ctx, said);
  if (where === null) return { need: 'services', services: [], unknown: 'place' };
  const near = { placeCode: where.area ?? null, country: where.country, now: unit.now };
  const about = where.country === 'ID' ? withOffice(asked.about, directory.lookUp) : asked.about;
  const isMission = MISSION.test(about);
  // Abroad the nearest mission is meant, whatever it is called.
  const office = isMission && where.area === undefined ? undefined : ctx.content.institutions.named(about, near)?.id;
  const voice = voiceIn(asked.language, ctx.content.texts, directory);
  const question: ServiceQuestion = {
    where,
    need,
    missionFirst: isMission,
    named: [...named.map(({ id }) => id), ...(office ? [office] : [])],
    dialledFrom: dialledFrom({ ...asked, role, phoneCountry: country, place: where.country }, (words) =>
      ctx.content.assess(words, 'sms'),
    ),
    category: asked.category,
    now: unit.now,
    demo: !ctx.config.production,
    checks: await latestChecks(unit),
    voice,
  };
  const found = servicesFor(directory, question);
  // S17: abroad papers are the mission's, whether she names it or not; a safe place where nobody else has one.
  const isTheirs =
    where.country !== 'ID' && (isMission || need === 'dokumen' || (need === 'aman' && found.length === 0));
  const unsaid = isTheirs ? unsaidMissions(directory, question, found) : [];
  const services = [...unsaid, ...found];
  const shown = services.slice(0, MOST_SHOWN);
  const missing = missingOffice(about, shown, directory.lookUp);
  const elsewhere = missing === null && isMission && isInAnotherTown(shown, where, directory);
  const first =
    missing !== null ? voice.say('Y13', { kantor: voice.word(missing) }) : elsewhere ? voice.say('Y14') : null;
  const told = first === null ? services : instead(first, services);
  // A human looks for the number she asks for, and wherever none of a mission is known.
  const wanted = unsaid.length > 0 && (isMission || !saysMission(directory, where.country, found));
  return { need: 'services', services: told, unknown: wanted ? 'mission' : null };
}

function unknownOf(about: string, { content }: Context): Answer['unknown'] {
  const { lookUp } = content.directory;
  if (isNotOurs(about, lookUp)) return 'not_ours';
  return missingOffice(about, [], { ...lookUp, institutions: [] }) === null ? 'need' : null;
}

/** A flow shows at most so many. */
const MOST_SHOWN = 3;

/** The first answer opens by saying that what she named is not on our list. */
function instead(said: string, [first, ...rest]: readonly ServiceLine[]): ServiceLine[] {
  return first ? [{ ...first, text: `${said} ${first.text}` }, ...rest] : [];
}
