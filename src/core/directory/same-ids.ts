import type { DataFile } from '../flow/data-files.ts';
import type { Finding } from '../flow/finding.ts';
import { findingAt } from '../flow/findings.ts';
import type { Path, Source } from '../flow/source.ts';
import type { Programme } from './programme-schema.ts';
import type { CountryFile, Desbumi, Office } from './schema.ts';

interface Files {
  countries: readonly DataFile<CountryFile>[];
  offices: readonly DataFile<{ offices: Office[] }>[];
  programmes: readonly DataFile<{ programmes: Programme[] }>[];
  desbumi: readonly DataFile<{ desbumi: Desbumi[] }>[];
}

interface Named {
  id: string;
  source: Source;
  path: Path;
}

/** A finding for each country that two files have, and each id that something else of its kind has: what came of a call to one would count for the other. */
export function sameIds({ countries, offices, programmes, desbumi }: Files): Finding[] {
  const services = countries.flatMap(({ value, source }) =>
    value.services.flatMap(({ id, phones }, at) =>
      // Of several numbers each is called by an id of its own (`xx-b-1`), which no service may have.
      [id, ...(phones.length > 1 ? phones.map((_, phone) => `${id}-${phone + 1}`) : [])].map((one) => ({
        id: one,
        source,
        path: ['services', at, 'id'],
      })),
    ),
  );
  const again = countries.filter(
    ({ value }, at) => countries.findIndex((other) => other.value.country === value.country) < at,
  );
  return [
    ...again.map(({ source }) => findingAt(source, ['country'], SAME_COUNTRY)),
    ...twice([...services, ...named(offices, 'offices', (file) => file.offices.map(({ id }) => id), 'id')]),
    ...twice(named(programmes, 'programmes', (file) => file.programmes.map(({ id }) => id), 'id')),
    ...twice(named(desbumi, 'desbumi', (file) => file.desbumi.map(({ code }) => code), 'code')),
  ];
}

const named = <T>(files: readonly DataFile<T>[], top: string, idsOf: (value: T) => string[], key: string): Named[] =>
  files.flatMap(({ value, source }) => idsOf(value).map((id, at) => ({ id, source, path: [top, at, key] })));

const twice = (all: readonly Named[]): Finding[] =>
  all
    .filter(({ id }, at) => all.findIndex((other) => other.id === id) < at)
    .map(({ id, source, path }) =>
      findingAt(source, path, {
        rule: 'same-id',
        reason: { id: `"${id}" sudah dipakai yang lain.`, en: `Something else has "${id}".` },
        todo: {
          id: 'Beri id yang belum dipakai, atau hapus yang ganda.',
          en: 'Give it an id of its own, or delete the double.',
        },
      }),
    );

const SAME_COUNTRY = {
  rule: 'same-country',
  reason: { id: 'Negara ini sudah ada di berkas lain.', en: 'Another file has this country.' },
  todo: { id: 'Gabungkan kedua berkas.', en: 'Join the two files.' },
};
