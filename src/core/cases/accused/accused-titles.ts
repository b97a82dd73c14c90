import { DEED } from './deeds.ts';

const VILLAGE =
  '(?:kades|kepala desa|pak lurah|bu lurah|lurah|sekdes|carik|bayan|modin|kamituwo|pamong(?: desa)?|perangkat desa|aparat desa|kadus|kaur|bidan desa|bu bidan|petugas desa|kader(?: desa)?|pak rt|pak rw|ketua rt)';
const DISTRICT =
  '(?:korda|koordinator (?:kabupaten|daerah)|petugas kabupaten|orang kabupaten|(?:district|regency) (?:officer|coordinator))';

const accuses = (title: string): RegExp =>
  new RegExp(`\\b${title}\\b.{0,40}\\b${DEED}\\b|\\b${DEED}\\b.{0,30}\\b${title}\\b`, 'is');
const [OF_VILLAGE, OF_DISTRICT] = [accuses(VILLAGE), accuses(DISTRICT)];

/** Her words name somebody of the village as part of the trouble: nobody of that village may hear of the case (S1). */
export const accusesVillage = (words: string): boolean => OF_VILLAGE.test(words);

/** The same of those who coordinate in the regency. */
export const accusesDistrict = (words: string): boolean => OF_DISTRICT.test(words);

const TOLD_NOT =
  /\b(?:jangan|jgn|ojo|do not|don'?t)\b[^.;!?]{0,20}\b(?:tahu|tau|kasih|bilang|cerita|lapor|sampai|sampe|tell|let)\b[^.;!?]{0,12}\b(?:kader(?: desa)?|petugas desa|village officer)\b/i;

/** She does not want those of her village who act for us to hear of it. */
export const keepsFromVillage = (words: string): boolean => TOLD_NOT.test(words);
