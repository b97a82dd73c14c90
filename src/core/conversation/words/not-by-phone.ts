import { PEOPLE_AROUND } from './people-around.ts';

const PHONE = '(?:di)?(?:telepon|telpon|tlpn|telp|tlp|hubungi|hub)(?:in)?';
/** Somebody else is not to be called. */
const ANOTHER = `(?:ke |sama )?(?:(?!bapak\\b(?!nya)|ibu\\b(?!nya))${PEOPLE_AROUND}|dia|polisi|desa|pt|bapak(?=nya| saya)|ibu(?=nya| saya))`;
/** Not at that hour, or not in that event: at another we may. */
const NOT_THEN =
  '(?:\\w+ ){0,2}?(?:pagi|siang|sore|malam|malem|subuh|magrib|maghrib|jam|sekarang|hari|besok|senin|selasa|rabu|kamis|jumat|sabtu|minggu|kalau|kalo|klo|pas|sebelum|sampai)';

const REFUSES = new RegExp(
  `\\b(?:(?:jangan|jgn|ojo|ampun) ${PHONE}(?! ${ANOTHER})(?! ${NOT_THEN}\\b)|keberatan (?:kalau |kalo |klo )?${PHONE}|(?:do not|don'?t) (?:phone|call|ring)(?: me| us| this number)?(?=[.!, ]*$))\\b`,
  'i',
);
const BESIDE =
  /\b(?:ya|yaa|kak|bu|pak|bapak|ibu|mbak|mas|tolong|mohon|saya|sy|aku|nomor|no|hp|ini|dulu|lagi|maaf|kami|please|sorry)\b|\W/gi;

/** What a message says beside "jangan telepon". */
export const besideNoCalls = (text: string): string => text.replace(REFUSES, ' ');

/** "Jangan telepon" of the phone that writes: all there is to it, or beside more; null where a relative or an hour is meant. */
export function notByPhone(text: string): 'only' | 'beside' | null {
  const [found] = REFUSES.exec(text) ?? [];
  if (found === undefined) return null;
  return text.replace(found, ' ').replace(BESIDE, '') === '' ? 'only' : 'beside';
}
