import { kmBetween, type Whereabouts } from './find-place.ts';
import { localHelp } from './local-help.ts';
import { monthOf } from './month-of.ts';
import type { Directory } from './read-directory.ts';
import type { CountryFile, Phone, Service, ServiceNeed } from './schema.ts';
import type { ServiceLine } from './service-line.ts';
import { type Checks, standingOf } from './standing.ts';

/** What is asked: where help is looked for, from where it is dialled, what for, and whether this is a demonstration. */
export interface ServiceQuestion {
  where: Whereabouts;
  /** ISO country where the reader IS; never taken from a phone's country code alone. */
  dialledFrom: string;
  need: ServiceNeed;
  /** Of her case, where `need` is darurat: who is named first depends on it. */
  category: string | null;
  now: Date;
  demo: boolean;
  checks: Checks;
}

/**
 * S17: only numbers that can be dialled from where the reader is, with the country named, called within 90 days or an
 * emergency number with its source; in the demonstration sourced ones too. Nearest first. A mission nobody called is
 * not shown, and that is said. In Indonesia what is in her own village and regency comes first.
 */
export function servicesFor(directory: Directory, question: ServiceQuestion): ServiceLine[] {
  const { where, need, now } = question;
  const near = where.area ? localHelp(directory, { area: where.area, need, now }) : [];
  return [...near, ...numbersFor(directory, question)];
}

function numbersFor(directory: Directory, question: ServiceQuestion): ServiceLine[] {
  const file = directory.countries.get(question.where.country);
  if (!file) return [];
  const fitting = inOrder(directory, file, question);
  const lines = fitting.flatMap((service) => lineOf(file, service, question));
  const hidden = fitting.some(({ kind }) => kind === 'mission') && !lines.some(({ kind }) => kind === 'mission');
  const said = lines.map(({ name, text }) => ({ name, text }));
  return hidden && question.need === 'darurat' ? [...said, NOT_CHECKED] : said;
}

const NOT_CHECKED: ServiceLine = {
  name: 'mission',
  text: 'Nomor perwakilan Indonesia belum selesai kami cek. Petugas sedang mencarikan.',
};

/** In the order of first help where it is urgent; else what is for this need, the nearest first. */
function inOrder({ firstHelp }: Directory, { services }: CountryFile, question: ServiceQuestion): Service[] {
  const { need, category, where } = question;
  if (need === 'darurat') {
    const kinds = (category !== null ? firstHelp.categories[category] : undefined) ?? firstHelp.order;
    return kinds.flatMap((kind) =>
      nearestFirst(
        services.filter((one) => one.kind === kind),
        where,
      ),
    );
  }
  return nearestFirst(
    services.filter(({ needs }) => needs.includes(need)),
    where,
  );
}

function nearestFirst(services: readonly Service[], { at }: Whereabouts): Service[] {
  const far = (service: Service): number => (at && service.at ? kmBetween(at, service.at) : 0);
  return at === null ? [...services] : [...services].sort((a, b) => far(a) - far(b));
}

function lineOf(file: CountryFile, service: Service, question: ServiceQuestion): (ServiceLine & { kind: string })[] {
  const { checks, now, demo } = question;
  const standing = standingOf(service, checks, now);
  const mayShow = standing === 'checked' || standing === 'sourced' || (demo && standing === 'not_checked');
  const phones = service.phones.filter((phone) => reaches(phone, question));
  if (!mayShow || phones.length === 0) return [];
  const mark = demo ? 'CONTOH ' : '';
  const numbers = phones.slice(0, MOST_NUMBERS).map(spoken).join(', ');
  const open = service.hours ? ` ${service.hours}.` : '';
  const age = dated(service, standing === 'checked' ? (checks.get(service.id)?.at ?? null) : null);
  const text = `${mark}${service.name} (${file.country_name}): ${numbers}.${open} ${age}`;
  return [{ name: service.id, kind: service.kind, text }];
}

/** One message carries so many. */
const MOST_NUMBERS = 4;

const reaches = ({ dial_from }: Phone, { where, dialledFrom }: ServiceQuestion): boolean =>
  dial_from === 'any' || dial_from === dialledFrom || (dial_from === 'abroad' && dialledFrom !== where.country);

const spoken = (phone: Phone): string => `${phone.number} ${phone.for}`;

/** When it was last known to be right: the call of an operator, else the month of its source. */
function dated({ as_of }: Service, checkedAt: Date | null): string {
  return checkedAt === null ? `Sumber ${monthOf(as_of)}` : `Dicek ${monthOf(checkedAt.toISOString())}`;
}
