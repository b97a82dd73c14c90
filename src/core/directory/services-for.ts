import { nearestFirst, type Whereabouts } from './find-place.ts';
import { firstHelpIn } from './first-help.ts';
import { localHelp } from './local-help.ts';
import type { Directory } from './read-directory.ts';
import type { CountryFile, Phone, Service, ServiceNeed } from './schema.ts';
import type { ServiceLine } from './service-line.ts';
import { type Checks, checkedAt, entryOf, mayShow } from './standing.ts';
import type { Voice } from './voice.ts';

/** What is asked: where help is looked for, from where it is dialled, what for, and whether this is a demonstration. */
export interface ServiceQuestion {
  where: Whereabouts;
  /** ISO country where the reader IS; never taken from a phone's country code alone. */
  dialledFrom: string;
  need: ServiceNeed;
  /** She asks for the mission: it comes before what else is for the same need. */
  missionFirst?: boolean;
  /** Services she asks for by name: they come first, wherever they are. */
  named?: readonly string[];
  /** Of her case, where `need` is darurat: who is named first depends on it. */
  category: string | null;
  now: Date;
  demo: boolean;
  checks: Checks;
  voice: Voice;
}

/**
 * S17: only numbers that can be dialled from where the reader is, with the country named, called within 90 days or an
 * emergency number with its source; in the demonstration sourced ones too. Nearest first. A mission nobody called is
 * not shown, and that is said. In Indonesia what is in her own village and regency comes first.
 */
export function servicesFor(directory: Directory, question: ServiceQuestion): ServiceLine[] {
  const { area } = question.where;
  const near = area ? localHelp(directory, { ...question, area }) : [];
  const named = namedLines(directory, question);
  const rest = [...near, ...numbersFor(directory, question), ...fromHome(directory, question)];
  return [...named, ...rest.filter(({ name }) => !named.some((one) => one.name === name))];
}

/** What Indonesia offers to who is abroad and does not ask for an emergency: behind all that is near. */
function fromHome(directory: Directory, question: ServiceQuestion): ServiceLine[] {
  const home = { country: 'ID', at: null };
  if (question.where.country === home.country || question.need === 'darurat') return [];
  return numbersFor(directory, { ...question, where: home });
}

function namedLines(directory: Directory, question: ServiceQuestion): ServiceLine[] {
  const asked = question.named ?? [];
  return [...directory.countries.values()].flatMap((file) =>
    file.services
      .filter(({ id }) => asked.includes(id))
      .flatMap((service) => lineOf({ file, directory }, service, question))
      .map(({ name, text }) => ({ name, text })),
  );
}

function numbersFor(directory: Directory, question: ServiceQuestion): ServiceLine[] {
  const file = directory.countries.get(question.where.country);
  if (!file) return [];
  const fitting = inOrder(directory, file, question);
  const lines = fitting.flatMap((service) => lineOf({ file, directory }, service, question));
  const said = lines.map(({ name, text }) => ({ name, text }));
  const hidden = wantsMission(directory, file, question) && !lines.some(({ kind }) => kind === 'mission');
  return hidden ? [...said, { name: 'mission', text: question.voice.say('Y3') }] : said;
}

/** In an emergency a mission is among whom to name, signed or not. */
const wantsMission = (directory: Directory, { country, services }: CountryFile, question: ServiceQuestion): boolean =>
  question.need === 'darurat' &&
  firstHelpIn(directory, { country, category: question.category, demo: true }).includes('mission') &&
  services.some(({ kind }) => kind === 'mission');

/** In the order of first help where it is urgent; else what is for this need, the nearest first. */
function inOrder(directory: Directory, { country, services }: CountryFile, question: ServiceQuestion): Service[] {
  const { need, category, where, demo } = question;
  if (need === 'darurat') {
    const kinds = firstHelpIn(directory, { country, category, demo });
    return kinds.flatMap((kind) =>
      nearestFirst(
        services.filter((one) => one.kind === kind),
        where,
      ),
    );
  }
  const fitting = services.filter(({ needs }) => needs.includes(need));
  // Abroad the mission is whom to ask for a safe place where none is listed: nearer than any number at home.
  const asked = fitting.length === 0 && need === 'aman' ? services.filter(({ kind }) => kind === 'mission') : fitting;
  const near = nearestFirst(asked, where);
  if (!question.missionFirst) return near;
  return [...near.filter(({ kind }) => kind === 'mission'), ...near.filter(({ kind }) => kind !== 'mission')];
}

function lineOf(
  { file, directory }: { file: CountryFile; directory: Directory },
  service: Service,
  question: ServiceQuestion,
): (ServiceLine & { kind: string })[] {
  const { voice, need } = question;
  const phones = service.phones
    .filter((phone) => reaches(phone, file.country, question.dialledFrom) && mayShow(entryOf(service, phone), question))
    .slice(0, MOST_NUMBERS);
  if (phones.length === 0) return [];
  const said = service.needs.includes(need) ? directory.lookUp.said[need] : undefined;
  const nama = titleOf(service, file, question);
  const title = said ? voice.say('Y9', { nama, apa: voice.word(said) }) : nama;
  const numbers = phones.map((one) => `${one.number} ${voice.word(one.for)}`);
  const open = service.hours ? ` ${voice.say('Y12', { jam: voice.word(service.hours) })}` : '';
  const age = ageOf(service, phones, question);
  return [{ name: service.id, kind: service.kind, text: `${title}: ${numbers.join(', ')}.${open} ${age}` }];
}

/** Its name and its country, which a number is never said without (S17). */
export const titleOf = (
  { name }: Service,
  { country_name }: CountryFile,
  { demo, voice }: Pick<ServiceQuestion, 'demo' | 'voice'>,
): string => `${demo ? 'CONTOH ' : ''}${voice.word(name)} (${voice.word(country_name)})`;

/** As old as the oldest of the numbers said; a call only where each of them was called. */
function ageOf(service: Service, phones: readonly Phone[], { checks, now, voice }: ServiceQuestion): string {
  const said = phones.map((phone) => ({ phone, at: checkedAt(entryOf(service, phone), checks, now) }));
  const months = said.flatMap(({ phone, at }) => (at ? [] : [phone.as_of ?? service.as_of])).sort();
  const calls = said.flatMap(({ at }) => at ?? []).sort((a, b) => a.getTime() - b.getTime());
  return voice.age(months[0] ?? service.as_of, months.length > 0 ? null : (calls[0] ?? null));
}

/** One message carries so many. */
const MOST_NUMBERS = 4;

const reaches = ({ dial_from }: Phone, country: string, dialledFrom: string): boolean =>
  dial_from === 'any' || dial_from === dialledFrom || (dial_from === 'abroad' && dialledFrom !== country);
