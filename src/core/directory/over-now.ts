import type { DataFile } from '../flow/data-files.ts';
import type { Finding } from '../flow/finding.ts';
import { findingAt } from '../flow/findings.ts';
import type { Path } from '../flow/source.ts';
import type { CompanyList } from './company-schema.ts';
import type { Programme } from './programme-schema.ts';
import type { CountryFile, Office } from './schema.ts';

interface Files {
  countries: readonly DataFile<CountryFile>[];
  offices: readonly DataFile<{ offices: Office[] }>[];
  programmes: readonly DataFile<{ programmes: Programme[] }>[];
  companies: readonly DataFile<{ companies: CompanyList }>[];
}

/**
 * A warning for each number, office, programme and list of companies whose last day is over. They are not said any more, and the start goes
 * on: a day that passes must not keep the helpline from starting again.
 */
export function overNow({ countries, offices, programmes, companies }: Files, now: Date): Finding[] {
  const over = <T>(files: readonly DataFile<T>[], daysIn: (value: T) => { path: Path; day: string }[]): Finding[] =>
    files.flatMap(({ value, source }) =>
      daysIn(value)
        .filter(({ day }) => Date.parse(day) <= now.getTime())
        .map(({ path, day }) => findingAt(source, path, isOver(day))),
    );
  return [
    ...over(countries, ({ services }) =>
      services.map(({ expires }, at) => ({ path: ['services', at, 'expires'], day: expires })),
    ),
    ...over(offices, (file) =>
      file.offices.map(({ expires }, at) => ({ path: ['offices', at, 'expires'], day: expires })),
    ),
    ...over(programmes, (file) =>
      file.programmes.map(({ valid_to }, at) => ({ path: ['programmes', at, 'valid_to'], day: valid_to })),
    ),
    ...over(companies, (file) => [{ path: ['companies', 'until'], day: file.companies.until }]),
  ];
}

const isOver = (day: string) => ({
  rule: 'over',
  level: 'warning' as const,
  reason: {
    id: `Ini berlaku sampai ${day}: tidak disebut lagi.`,
    en: `This ran until ${day}: it is not said any more.`,
  },
  todo: {
    id: 'Cek sumbernya lagi, lalu ganti tanggalnya atau hapus.',
    en: 'Look at the source again, then change the date or delete it.',
  },
});
