import { occursAs } from './named-in.ts';

const OF_VILLAGE =
  /\b(?:kades|kepala desa|pak lurah|bu lurah|lurah|sekdes|carik|(?:pak|mbah) bayan|bayan desa|modin|kamituwo|pamong(?: desa)?|perangkat desa|aparat desa|kadus|kaur|bidan desa|bu bidan|petugas desa|kader(?: desa)?|pak rt|pak rw|ketua rt|village (?:head|chief|secretary)|head of (?:the |our )?village)\b/g;
const OF_DISTRICT =
  /\b(?:korda|koordinator (?:kabupaten|daerah)|petugas kabupaten|orang kabupaten|(?:district|regency) (?:officer|coordinator))\b/g;

const GOES_ON = /^\s*(?:dia|beliau|orangnya|she|he)\b/i;

/** Each message by itself, for a title and a deed of two messages are two things; one about "dia" stands behind the one before. */
const read = (messages: readonly string[]): string[] =>
  messages.map((one, at) => (at > 0 && GOES_ON.test(one) ? `${messages[at - 1]}\n${one}` : one));

/** A message of hers names somebody of the village as part of the trouble: nobody of that village may hear of the case (S1). */
export const accusesVillage = (messages: readonly string[]): boolean =>
  read(messages).some((words) => occursAs(words, OF_VILLAGE) === 'accused');

/** The same of those who coordinate in the regency. */
export const accusesDistrict = (messages: readonly string[]): boolean =>
  read(messages).some((words) => occursAs(words, OF_DISTRICT) === 'accused');
