import type { Directory } from './read-directory.ts';
import type { CountryFile, Phone, Service } from './schema.ts';

/** What is asked: where the reader is, what for, and whether this is a demonstration. */
export interface ServiceQuestion {
  /** ISO 3166-1 alpha-2 of where the reader IS; never taken from a phone's country code alone. */
  country: string;
  /** A kind of service, or `darurat` for all in the order of first help. */
  kind: string;
  category: string | null;
  now: Date;
  demo: boolean;
}

/** A mission's number counts as live for so many days after an operator called it (S17). */
const LIVE_DAYS = 90;
const DAY = 86_400_000;

/**
 * S17: only numbers that can be dialled from where the reader is, with the country named, sourced, dated and not
 * expired. Outside the demonstration a mission nobody called within 90 days is not shown, and that is said.
 */
export function servicesFor(directory: Directory, question: ServiceQuestion): { name: string; text: string }[] {
  const file = directory.countries.get(question.country);
  if (!file) return [];
  const kinds = kindsOf(directory, question);
  const current = file.services.filter(({ expires }) => Date.parse(expires) > question.now.getTime());
  return kinds.flatMap((kind) => {
    const services = current.filter((service) => service.kind === kind);
    const shown = services.filter((service) => mayShow(service, question));
    const lines = shown.flatMap((service) => lineOf(file, service, question));
    return kind === 'mission' && lines.length === 0 && services.length > 0 ? [NOT_CHECKED] : lines;
  });
}

const NOT_CHECKED = {
  name: 'mission',
  text: 'Nomor perwakilan Indonesia belum selesai kami cek. Petugas sedang mencarikan.',
};

function kindsOf({ firstHelp }: Directory, { kind, category }: ServiceQuestion): readonly string[] {
  if (kind !== 'darurat') return [kind];
  return (category !== null ? firstHelp.categories[category] : undefined) ?? firstHelp.order;
}

function mayShow(service: Service, { now, demo }: ServiceQuestion): boolean {
  if (demo || service.kind === 'emergency') return true;
  if (service.checked_on === null) return false;
  return now.getTime() - Date.parse(service.checked_on) <= LIVE_DAYS * DAY;
}

function lineOf(
  file: CountryFile,
  service: Service,
  { country, demo }: ServiceQuestion,
): { name: string; text: string }[] {
  const phones = service.phones.filter(({ dial_from }) => dial_from === 'any' || dial_from === country);
  if (phones.length === 0) return [];
  const mark = demo ? 'CONTOH ' : '';
  const numbers = phones.map(spoken).join(', ');
  return [{ name: service.id, text: `${mark}${service.name} (${file.country_name}): ${numbers}. ${dated(service)}` }];
}

const spoken = (phone: Phone): string => `${phone.number} ${phone.for}`;

const MONTHS = 'Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des'.split(' ');

/** When it was last known to be right: the call of an operator, else the month of its source. */
function dated({ as_of, checked_on }: Service): string {
  const [year = '', month = ''] = (checked_on ?? as_of).split('-');
  return `${checked_on === null ? 'Sumber' : 'Dicek'} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}
