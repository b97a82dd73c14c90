import { namesCompany } from '../../directory/find-company.ts';

const STANDING = '(?:resmi|terdaftar|legal|berizin|(?:ada|punya) izin(?:nya)?|registered|licen[sc]ed|legit)';
/** "Resmi gak", "terdaftar tidak ya", "legal atau tidak". */
const ASKS_BEHIND = new RegExp(
  String.raw`\b${STANDING}\b\W*(?:(?:ya|kak|pak|bu|itu|atau|apa|or)\W+)*(?:\?|\b(?:ga|gak|gk|nggak|ngga|enggak|tidak|tdk|ora|bukan|not|no)\b)|\b${STANDING}[^.!\n]*\?`,
  'i',
);
/** "Apa PT itu resmi", "mau tanya", "is it registered". */
const ASKS_BEFORE = new RegExp(
  String.raw`\b(?:apa|apakah|cek|cekkan|tanya|nanya|takon|is|are|check)\b.*\b${STANDING}\b`,
  'i',
);

/** Whether she asks of a company by its name if it is a registered one: "PT Contoh Jaya resmi gak". */
export const asksCompany = (text: string): boolean =>
  namesCompany(text) && (ASKS_BEHIND.test(text) || ASKS_BEFORE.test(text));
