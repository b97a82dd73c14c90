import type { World } from '../../conversation/reader.ts';
import type { OfficerCase, OfficerFacts } from '../../conversation/scene.ts';

/** What a case is about in four words: what travels by message, and stands in a letter. */
export const PROBLEMS: Record<string, string> = {
  physical_violence: 'ada kekerasan di rumah',
  confinement: 'tidak bisa keluar rumah',
  illness_accident: 'sakit atau kecelakaan',
  food_denied: 'kurang makan',
  stranded: 'terlantar',
  detention_legal: 'berurusan dengan hukum',
  lost_contact: 'hilang kabar',
  death: 'ada yang meninggal',
  agency_fraud: 'masalah dengan perekrut',
  passport_withheld: 'paspor ditahan',
  undocumented: 'masalah dokumen',
  wages: 'gaji belum dibayar',
  overcharging_debt: 'potongan atau utang',
  overwork: 'kerja terlalu berat',
  contract_violation: 'kerja tidak sesuai janji',
  family_matter: 'urusan keluarga',
  documents: 'mengurus surat',
  programme: 'tanya program',
  none: 'belum jelas, tanyakan',
};

const UNSAID: ReadonlySet<string> = new Set(['sexual_violence', 'self_harm', 'trafficking']);

/** True for kinds whose words never travel by message (S3). */
export const isUnsaid = (category: string): boolean => UNSAID.has(category);

export const COUNTRIES: Record<string, string> = {
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

const UNITS: Record<string, string> = { Y: 'thn', M: 'bln', W: 'minggu', D: 'hari' };

const since = (iso: string | null): string => {
  const parts = [...(iso ?? '').matchAll(/(\d+)([YMWD])/g)].map(([, n, unit]) => `${n} ${UNITS[unit ?? ''] ?? ''}`);
  return parts.length > 0 ? ` ${parts.join(' ')}`.slice(0, 10) : '';
};

const whom = ({ phone, callHour }: OfficerFacts): string => {
  if (!phone) return 'JANGAN telepon dia: tunggu kabar.';
  const clock = callHour !== null && /\d/.test(callHour) ? `jam ${callHour.replaceAll(':', '.')}` : callHour;
  return clock ? `Telepon ${clock}: ${phone}.` : `Telepon: ${phone}.`;
};

const WHO = { family: 'keluarga PMI', worker: 'PMI sendiri', officer: 'petugas desa' } as const;

/** The facts of a case for who accepted it: who, where, what, since when, whom to phone, what not to do (S3). */
export function factsText({ number, facts }: OfficerCase, { texts }: World): string {
  const kabupaten = (facts.districtName ?? '-').slice(0, 24);
  if (isUnsaid(facts.category)) return texts.say('O2x', { nomor: number, kabupaten });
  return texts.say('O2', {
    nomor: number,
    siapa: WHO[facts.reporterRole],
    negara: facts.country ? ` di ${COUNTRIES[facts.country] ?? facts.country}` : '',
    soal: PROBLEMS[facts.category] ?? PROBLEMS.none ?? '',
    sejak: since(facts.since),
    telepon: whom(facts),
    kabupaten,
  });
}
