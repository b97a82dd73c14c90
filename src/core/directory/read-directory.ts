import { readDataFiles } from '../flow/data-files.ts';
import type { Finding } from '../flow/finding.ts';
import { findingAt } from '../flow/findings.ts';
import type { SourceFile } from '../flow/source.ts';
import { type CountryFile, countryFileSchema, type FirstHelp, firstHelpSchema } from './schema.ts';

/** Services by country, and whom to name first. */
export interface Directory {
  countries: ReadonlyMap<string, CountryFile>;
  firstHelp: FirstHelp;
}

const NOBODY_SIGNED: FirstHelp = { signed_by: null, order: ['emergency', 'mission', 'labour'], categories: {} };

/** Reads `flows/directory/*.yaml` and the file with `first_help:`; what does not fit is a finding. */
export function readDirectory(files: readonly SourceFile[]): { directory: Directory; findings: Finding[] } {
  const countries = readDataFiles(files, { folder: 'directory', key: 'country', schema: countryFileSchema });
  const order = readDataFiles(files, { folder: 'directory', key: 'first_help', schema: firstHelpSchema });
  const twice = countries.values.filter(
    ({ value }, index) => countries.values.findIndex((other) => other.value.country === value.country) < index,
  );
  const directory: Directory = {
    countries: new Map(countries.values.map(({ value }) => [value.country, value])),
    firstHelp: order.values[0]?.value.first_help ?? NOBODY_SIGNED,
  };
  const again = twice.map(({ source }) => findingAt(source, ['country'], SAME_COUNTRY));
  return { directory, findings: [...countries.findings, ...order.findings, ...again] };
}

const SAME_COUNTRY = {
  rule: 'same-country',
  reason: { id: 'Negara ini sudah ada di berkas lain.', en: 'Another file has this country.' },
  todo: { id: 'Gabungkan kedua berkas.', en: 'Join the two files.' },
};
