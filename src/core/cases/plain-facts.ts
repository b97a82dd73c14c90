import { wageWords } from './wage-words.ts';

/** What travels by message in four words; the rest is read with the district person. At most 26 characters. */
const PROBLEMS: Readonly<Record<string, string>> = {
  physical_violence: 'ada kekerasan',
  confinement: 'tidak boleh keluar',
  illness_accident: 'sakit atau kecelakaan',
  food_denied: 'kurang makan',
  stranded: 'terlantar',
  detention_legal: 'berurusan dengan hukum',
  lost_contact: 'hilang kabar',
  death: 'ada yang meninggal',
  agency_fraud: 'masalah dengan perekrut',
  passport_withheld: 'paspor ditahan',
  undocumented: 'masalah dokumen',
  overcharging_debt: 'potongan atau utang',
  overwork: 'kerja terlalu berat',
  contract_violation: 'kerja tidak sesuai janji',
  family_matter: 'urusan keluarga',
  documents: 'mengurus surat',
  programme: 'tanya program',
  none: 'belum jelas, tanyakan',
};

/** The same for who chose English. */
const PROBLEMS_EN: Readonly<Record<string, string>> = {
  physical_violence: 'violence',
  confinement: 'not let out',
  illness_accident: 'illness or accident',
  food_denied: 'too little food',
  stranded: 'stranded',
  detention_legal: 'trouble with the law',
  lost_contact: 'no news of somebody',
  death: 'somebody has died',
  agency_fraud: 'trouble with a recruiter',
  passport_withheld: 'passport is kept',
  undocumented: 'trouble with papers',
  overcharging_debt: 'deductions or debt',
  overwork: 'too much work',
  contract_violation: 'work not as promised',
  family_matter: 'a family matter',
  documents: 'getting papers',
  programme: 'asks about a programme',
  none: 'not clear yet',
};

/** Kinds whose words never travel by message (S3). */
const UNSAID: ReadonlySet<string> = new Set(['sexual_violence', 'self_harm', 'trafficking']);

const COUNTRIES: Readonly<Record<string, string>> = {
  SA: 'Arab Saudi',
  MY: 'Malaysia',
  HK: 'Hong Kong',
  TW: 'Taiwan',
  SG: 'Singapura',
  AE: 'Uni Emirat',
  KW: 'Kuwait',
  QA: 'Qatar',
  BN: 'Brunei',
  JP: 'Jepang',
  KR: 'Korea',
  JO: 'Yordania',
  OM: 'Oman',
  BH: 'Bahrain',
  KH: 'Kamboja',
  MM: 'Myanmar',
  TR: 'Turki',
  PL: 'Polandia',
  ID: 'Indonesia',
  LB: 'Lebanon',
  EG: 'Mesir',
  SY: 'Suriah',
};

const UNITS: Readonly<Record<string, string>> = { Y: 'thn', M: 'bln', W: 'minggu', D: 'hari' };
const UNITS_EN: Readonly<Record<string, string>> = { Y: 'yr', M: 'mo', W: 'wk', D: 'd' };
const IN_ENGLISH = new Intl.DisplayNames('en', { type: 'region' });
const IN_INDONESIAN = new Intl.DisplayNames('id', { type: 'region' });

/** Whether the kind itself must not be written to a phone. */
export const isUnsaid = (category: string): boolean => UNSAID.has(category);

/** What a case is about: its kind, her words, and what the danger reading heard in them where that is at hand. */
export interface AboutCase {
  category: string;
  words: string;
  read?: string | null;
}

/** The kind of trouble in words. Of wages no more than she said: not paid, late, too little, kept or cut. */
export function problemWords({ category, ...told }: AboutCase, language = 'id'): string {
  if (category === 'wages') return wageWords(told, language);
  const words = language === 'en' ? PROBLEMS_EN : PROBLEMS;
  return words[category] ?? words.none ?? '';
}

/** The name of a country in Indonesian; null where none is known. */
export const countryName = (country: string | null): string | null =>
  country ? (COUNTRIES[country] ?? IN_INDONESIAN.of(country) ?? country) : null;

/** " di Malaysia", or nothing where no country is known. At most 18 characters. */
export function countryWords(country: string | null, language = 'id'): string {
  if (country === null) return '';
  return (language === 'en' ? ` in ${IN_ENGLISH.of(country)}` : ` di ${countryName(country)}`).slice(0, 18);
}

/** " 5 bln" of an ISO 8601 duration, or nothing. At most 10 characters. */
export function sinceWords(iso: string | null, language = 'id'): string {
  const units = language === 'en' ? UNITS_EN : UNITS;
  const parts = [...(iso ?? '').matchAll(/(\d+)([YMWD])/g)].map(([, n, unit]) => `${n} ${units[unit ?? ''] ?? ''}`);
  return parts.length > 0 ? ` ${parts.join(' ')}`.slice(0, 10) : '';
}
