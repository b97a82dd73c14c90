import { DEED } from './deeds.ts';
import { occursAs } from './named-in.ts';

const VILLAGE =
  '(?:kades|kepala desa|pak lurah|bu lurah|lurah|sekdes|carik|bayan|modin|kamituwo|pamong(?: desa)?|perangkat desa|aparat desa|kadus|kaur|bidan desa|bu bidan|petugas desa|kader(?: desa)?|pak rt|pak rw|ketua rt)';
const DISTRICT =
  '(?:korda|koordinator (?:kabupaten|daerah)|petugas kabupaten|orang kabupaten|(?:district|regency) (?:officer|coordinator))';

const accuses = (title: string): RegExp =>
  new RegExp(`\\b${title}\\b.{0,40}\\b${DEED}\\b|\\b${DEED}\\b.{0,30}\\b${title}\\b`, 'is');
const [OF_VILLAGE, OF_DISTRICT] = [accuses(VILLAGE), accuses(DISTRICT)];

const GOES_ON = /^\s*(?:dia|beliau|orangnya|she|he)\b/i;

/** Each message by itself, for a title and a deed of two messages are two things; one about "dia" stands behind the one before. */
const read = (messages: readonly string[]): string[] =>
  messages.map((one, at) => (at > 0 && GOES_ON.test(one) ? `${messages[at - 1]}\n${one}` : one));

/** A message of hers names somebody of the village as part of the trouble: nobody of that village may hear of the case (S1). */
export const accusesVillage = (messages: readonly string[]): boolean =>
  read(messages).some((words) => OF_VILLAGE.test(words));

/** The same of those who coordinate in the regency. */
export const accusesDistrict = (messages: readonly string[]): boolean =>
  read(messages).some((words) => OF_DISTRICT.test(words));

const OURS_THERE =
  /\b(?:kader(?: desa)?|(?:petugas|orang|pihak|perangkat|aparat|kantor) desa|(?<=\b(?:ke|kepada|sama) )desa|village officer)\b/g;

/** She does not want those of her village who act for us to hear of it. */
export const keepsFromVillage = (messages: readonly string[]): boolean =>
  messages.some((words) => occursAs(words, OURS_THERE) === 'must_not_know');
