import type { DataFile } from '../flow/data-files.ts';
import type { Finding } from '../flow/finding.ts';
import { findingAt } from '../flow/findings.ts';
import type { Path } from '../flow/source.ts';
import type { CountryFile, LookUp, Office } from './schema.ts';

type Word = { path: Path; phrase: string | undefined };

interface Files {
  countries: readonly DataFile<CountryFile>[];
  offices: readonly DataFile<{ offices: Office[] }>[];
  words: readonly DataFile<{ look_up: LookUp }>[];
}

/** A warning for each word people read of which nobody wrote the English; names may stay as they are. */
export function missingEnglish({ countries, offices, words }: Files, english: ReadonlyMap<string, string>): Finding[] {
  const lacking = <T>(files: readonly DataFile<T>[], wordsIn: (value: T) => Word[]): Finding[] =>
    files.flatMap(({ value, source }) =>
      wordsIn(value)
        .filter(({ phrase }) => phrase !== undefined && !english.has(phrase))
        .map(({ path, phrase = '' }) => findingAt(source, path, notTranslated(phrase))),
    );
  return [
    ...lacking(countries, ({ services }) => services.flatMap(wordsOfService)),
    ...lacking(offices, (file) => file.offices.flatMap(wordsOfOffice)),
    ...lacking(words, ({ look_up }) =>
      Object.entries(look_up.said).map(([need, phrase]) => ({ path: ['look_up', 'said', need], phrase })),
    ),
  ];
}

const wordsOfService = ({ where, hours, phones }: CountryFile['services'][number], at: number): Word[] => [
  { path: ['services', at, 'where'], phrase: where },
  { path: ['services', at, 'hours'], phrase: hours },
  ...phones.map((phone, index) => ({ path: ['services', at, 'phones', index, 'for'], phrase: phone.for })),
];

const wordsOfOffice = ({ where, says }: Office, at: number): Word[] => [
  { path: ['offices', at, 'where'], phrase: where },
  { path: ['offices', at, 'says'], phrase: says },
];

const notTranslated = (phrase: string) => ({
  rule: 'translation-missing',
  level: 'warning' as const,
  reason: { id: `"${phrase}" belum ada bahasa Inggrisnya.`, en: `"${phrase}" has no English.` },
  todo: { id: 'Tulis di directory/english.yaml.', en: 'Write it in directory/english.yaml.' },
});
