import type { DataFile } from '../flow/data-files.ts';
import type { Finding } from '../flow/finding.ts';
import { findingAt } from '../flow/findings.ts';
import type { Path } from '../flow/source.ts';
import type { CountryFile, Desbumi, Office } from './schema.ts';

interface Files {
  countries: readonly DataFile<CountryFile>[];
  offices: readonly DataFile<{ offices: Office[] }>[];
  desbumi: readonly DataFile<{ desbumi: Desbumi[] }>[];
}

/** For so long at most something is said before somebody looks at its source again. */
const LONGEST_DAYS = 731;
const DAY = 86_400_000;

/** A finding for each number or office whose source is of a month to come, or whose last day nobody lives to look at. */
export function beyondToday({ countries, offices }: Pick<Files, 'countries' | 'offices'>, now: Date): Finding[] {
  // Already the next month in the east.
  const latest = new Date(now.getTime() + DAY).toISOString().slice(0, 7);
  const last = now.getTime() + LONGEST_DAYS * DAY;
  const look = (one: { as_of: string; expires: string }, path: Path, { source }: Pick<DataFile<unknown>, 'source'>) => [
    ...(one.as_of > latest ? [findingAt(source, [...path, 'as_of'], FUTURE)] : []),
    ...(Date.parse(one.expires) > last ? [findingAt(source, [...path, 'expires'], TOO_LONG)] : []),
  ];
  return [
    ...countries.flatMap((file) => file.value.services.flatMap((one, at) => look(one, ['services', at], file))),
    ...offices.flatMap((file) => file.value.offices.flatMap((one, at) => look(one, ['offices', at], file))),
  ];
}

/** A finding for each village or office whose official code no list of areas has. */
export function unknownAreas(
  { offices, desbumi }: Pick<Files, 'offices' | 'desbumi'>,
  knows: (code: string) => boolean,
): Finding[] {
  return [
    ...desbumi.flatMap(({ value, source }) =>
      value.desbumi.flatMap(({ code }, at) =>
        knows(code) ? [] : [findingAt(source, ['desbumi', at, 'code'], noSuchArea(code))],
      ),
    ),
    ...offices.flatMap(({ value, source }) =>
      value.offices.flatMap(({ area }, at) =>
        knows(area) ? [] : [findingAt(source, ['offices', at, 'area'], noSuchArea(area))],
      ),
    ),
  ];
}

const FUTURE = {
  rule: 'future',
  reason: { id: 'Sumber ini dari bulan yang belum datang.', en: 'This source is of a month to come.' },
  todo: { id: 'Tulis bulan sumbernya.', en: 'Write the month of the source.' },
};
const TOO_LONG = {
  rule: 'too-long',
  reason: { id: 'Lebih dari dua tahun lagi.', en: 'This is more than two years ahead.' },
  todo: { id: 'Tulis hari kapan sumbernya dilihat lagi.', en: 'Write the day on which somebody looks again.' },
};
const noSuchArea = (code: string) => ({
  rule: 'no-such-area',
  reason: { id: `Kode ${code} tidak ada di daftar wilayah.`, en: `No area has the code ${code}.` },
  todo: { id: 'Cari kode resminya.', en: 'Look up the official code.' },
});
