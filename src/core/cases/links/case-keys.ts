import { findPhoneNumbersInText } from 'libphonenumber-js';

/** What a case names that another case may name too. Values are only ever kept as blind indexes. */
export interface CaseKey {
  kind: 'number' | 'name_village' | 'passport';
  value: string;
}

/** Indonesian passports: a letter and seven digits, or two letters and six (Ditjen Imigrasi's series as printed). */
const PASSPORT = /(?<![\p{L}\p{N}])([A-Z]\d{7}|[A-Z]{2}\d{6})(?![\p{L}\p{N}])/giu;

const KIN =
  'anak|istri|suami|adik|adek|kakak|kakanda|ibu|ibuk|bapak|ayah|keponakan|ponakan|saudara|sepupu|menantu|mantu';
/** "My", in the languages people write in. */
const MY = 'saya|sy|sya|saye|kami|aku|ku|aq|ak|kula|kulo|inyong|isun|reang|abdi|kuring|urang|tiang|gue|gua|ane|awak';

/** "anak saya siti", "istri sy bernama siti aminah", "a.n. siti": the word or two behind. */
const NAMED = new RegExp(
  `(?<!\\p{L})(?:(?:${KIN})(?:\\s+(?:${MY}))?|nama(?:nya)?|bernama|atas\\s+nama|a\\.?n\\.?)\\s+(?:nama(?:nya)?\\s+|bernama\\s+)?(\\p{L}{3,20})`,
  'giu',
);

/** Words that stand where a name would. */
const NO_NAME = new Set(
  'saya kami aku kula kulo inyong isun abdi kuring yang yg kerja bekerja dari ada tidak tdk belum blm sudah sdh sakit hilang pulang mau minta dipukul disiksa ditahan kabur lari gaji gajinya perempuan laki pertama kedua kandung tiri angkat tetangga dia dapat bisa lagi sedang jadi telah masih tki tkw pmi desa arab malaysia hongkong taiwan majikan majikannya bernama nama namanya di ke orang ini itu nyambut wonten teng neng nang ning ora mboten teu ninggal'.split(
    ' ',
  ),
);

const numbersIn = (text: string): CaseKey[] =>
  findPhoneNumbersInText(text, 'ID').map(({ number }) => ({ kind: 'number', value: number.number }));

const passportsIn = (text: string): CaseKey[] =>
  [...text.matchAll(PASSPORT)].map(([, value = '']) => ({ kind: 'passport', value: value.toUpperCase() }));

/** What stands where a relative's name would, in lower case: a name, or a word that no list here knows. */
export const namesTold = (text: string): string[] =>
  [...text.matchAll(NAMED)].map(([, name = '']) => name.toLowerCase()).filter((name) => !NO_NAME.has(name));

const namesIn = (text: string, placeCode: string | null): CaseKey[] =>
  placeCode === null ? [] : namesTold(text).map((name) => ({ kind: 'name_village', value: `${name} ${placeCode}` }));

/** The numbers, passports and names with their village that these words hold, each once. */
export function caseKeys(text: string, placeCode: string | null): CaseKey[] {
  const all = [...numbersIn(text), ...passportsIn(text), ...namesIn(text, placeCode)];
  return all.filter(
    (one, index) => all.findIndex((other) => other.kind === one.kind && other.value === one.value) === index,
  );
}
