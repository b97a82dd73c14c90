import { readDataFiles, unreadFiles } from '../flow/data-files.ts';
import type { Finding } from '../flow/finding.ts';
import type { SourceFile } from '../flow/source.ts';
import { beyondToday, unknownAreas } from './beyond.ts';
import { type CompanyList, companiesSchema } from './company-schema.ts';
import { missingEnglish } from './missing-english.ts';
import { overNow } from './over-now.ts';
import { type Programme, programmesSchema, type Whose } from './programme-schema.ts';
import { sameIds } from './same-ids.ts';
import {
  type CountryFile,
  countryFileSchema,
  type Desbumi,
  desbumiSchema,
  englishSchema,
  type FirstHelp,
  firstHelpSchema,
  type LookUp,
  lookUpSchema,
  type Office,
  officesSchema,
} from './schema.ts';

/** Services by country, whom to name first, how people's words are looked up, programmes, and villages. */
export interface Directory {
  countries: ReadonlyMap<string, CountryFile>;
  firstHelp: FirstHelp;
  lookUp: LookUp;
  programmes: readonly Programme[];
  whose: Whose;
  /** Placement companies with a licence, as sources listed them. */
  companies: readonly CompanyList[];
  /** Offices without a number. */
  offices: readonly Office[];
  /** Villages that a source names as Desbumi; others may be one too. */
  desbumi: readonly Desbumi[];
  /** English of words in the files. */
  english: ReadonlyMap<string, string>;
}

const NOBODY_SIGNED: FirstHelp = {
  signed_by: null,
  signed_on: null,
  order: ['emergency', 'mission', 'labour'],
  categories: {},
  countries: {},
};
const NO_WORDS: LookUp = { needs: {}, sought: [], unlisted: [], said: {}, institutions: [], towns: [] };

/**
 * Reads `flows/directory/*.yaml`, each by its top key; what does not fit is a finding, by `now` what is over or beyond it,
 * and by `knowsArea` a code that is none.
 */
export function readDirectory(
  files: readonly SourceFile[],
  now?: Date,
  knowsArea?: (code: string) => boolean,
): { directory: Directory; findings: Finding[] } {
  const folder = 'directory';
  const countries = readDataFiles(files, { folder, key: 'country', schema: countryFileSchema });
  const order = readDataFiles(files, { folder, key: 'first_help', schema: firstHelpSchema });
  const words = readDataFiles(files, { folder, key: 'look_up', schema: lookUpSchema });
  const programmes = readDataFiles(files, { folder, key: 'programmes', schema: programmesSchema });
  const companies = readDataFiles(files, { folder, key: 'companies', schema: companiesSchema });
  const desbumi = readDataFiles(files, { folder, key: 'desbumi', schema: desbumiSchema });
  const offices = readDataFiles(files, { folder, key: 'offices', schema: officesSchema });
  const english = readDataFiles(files, { folder, key: 'english', schema: englishSchema });
  const directory: Directory = {
    countries: new Map(countries.values.map(({ value }) => [value.country, value])),
    firstHelp: order.values[0]?.value.first_help ?? NOBODY_SIGNED,
    lookUp: words.values[0]?.value.look_up ?? NO_WORDS,
    programmes: programmes.values.flatMap(({ value }) => value.programmes),
    whose: Object.assign({}, ...programmes.values.map(({ value }) => value.whose)),
    companies: companies.values.map(({ value }) => value.companies),
    offices: offices.values.flatMap(({ value }) => value.offices),
    desbumi: desbumi.values.flatMap(({ value }) => value.desbumi),
    english: new Map(english.values.flatMap(({ value }) => Object.entries(value.english))),
  };
  const read = [countries, order, words, programmes, companies, offices, desbumi, english].flatMap(
    ({ findings }) => findings,
  );
  const untranslated = missingEnglish(
    { countries: countries.values, offices: offices.values, words: words.values },
    directory.english,
  );
  const all = {
    countries: countries.values,
    offices: offices.values,
    programmes: programmes.values,
    companies: companies.values,
    desbumi: desbumi.values,
  };
  const by = [
    ...(now ? [...overNow(all, now), ...beyondToday(all, now)] : []),
    ...(knowsArea ? unknownAreas(all, knowsArea) : []),
  ];
  return {
    directory,
    findings: [...unreadFiles(files, folder, KEYS), ...read, ...sameIds(all), ...untranslated, ...by],
  };
}

/** One of these stands at the top of each file. */
const KEYS = ['country', 'first_help', 'look_up', 'programmes', 'companies', 'desbumi', 'offices', 'english'];
