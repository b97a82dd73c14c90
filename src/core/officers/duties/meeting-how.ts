const CLOCK =
  /\b(?:jam|jm|pukul|pkl)\s*\d{1,2}(?:[.:]\d{2})?(?:\s+(?:pagi|siang|sore|malam|wib|wita|wit)\b)*|\b(?:habis|sehabis|bakda|ba'?da|setelah|bar)\s+(?:sub?uh|d?zuhur|duhur|ashar|asar|maghrib|magrib|isya'?)\b/i;
/** A place has a few words, and ends where the hour or the day begins. */
const PLACE =
  /\b(?:di|ning|neng|nang|bertempat di)\s+\p{L}[\p{L}\d'/-]*(?:\s+(?!(?:jam|jm|pukul|pkl|tanggal|tgl|hari|dengan|sama|bahas|membahas|untuk)\b)[\p{L}\d'/-]+){0,5}/iu;

/** As much of it as is kept. */
export const LONGEST_HOW = 60;

/** At what hour and where a meeting is, in the words of who set it, "jam 7 malam di balai desa", and what is left beside. What it is about is not kept. */
export function meetingHow(text: string): { how: string; rest: string } {
  const hour = CLOCK.exec(text)?.[0] ?? '';
  const behind = text.replace(hour, ' ; ');
  const place = PLACE.exec(behind)?.[0] ?? '';
  const rest = behind.replace(place, ' ').replaceAll(';', ' ').replace(/\s+/g, ' ').trim();
  return { how: [hour, place].filter(Boolean).join(' ').replace(/\s+/g, ' ').slice(0, LONGEST_HOW).trim(), rest };
}
