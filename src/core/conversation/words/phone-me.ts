import { wholeMessage } from './whole-word.ts';

const CALL_ME = new Set(['telp', 'telpon', 'telepon', 'tlp', 'telp saya', 'miskol']);
/** "Tlg telpon sy", "minta dihubungi", "please call me": a wish to be phoned (S20). */
const PHONE_ME =
  /(?:tolong|tlg|tlong|tulung|nyuwun|minta|mnt|mau|mohon|bisa|bs|please|pls)\s+(?:di\s?)?(?:telepon|telpon|telfon|telefon|tilpon|telp|tlpn|tlp|call)(?:in|kan)?(?:\s+(?:balik|saya|sy|aku|kulo|kula|abdi|me|back))*|(?:tolong|tlg|mohon|minta)\s+di\s?hubungi(?:\s+(?:balik|saya|sy|aku))*|(?:telepon|telpon|telfon|telefon|tilpon|telp|tlpn|tlp|hubungi)\s+(?:balik\s+)?(?:saya|sy|aku|kulo|kula|abdi|balik)|(?:^|\b(?:please|pls|plz|you)\s+)(?:call|phone|ring)\s+(?:me(?:\s+back)?|back)\b/gi;
/** She cannot phone herself. */
export const NO_CREDIT =
  /(?:tidak|tdk|gak|ga|gk|nggak|ngga|ndak|ora|mboten|boten|mbten|teu|henteu|no)\s+(?:(?:punya|ada|duwe|nduwe|ndue|gadah|gadhah|gaduh|wonten|boga)\s+)?(?:pulsa|kredit|credit|balance)(?:\s+(?:saya|sy|aku|kulo))?|pulsa(?:nya|ne|ku|\s+(?:saya|sy|aku|kulo|kula|abdi))?\s+(?:sudah\s+|sdh\s+|sampun\s+|wis\s+)?(?:habis|abis|entek|telas|seep|beak|kosong|gak ada|ga ada|tidak ada|ora ono|mboten wonten)/i;
/** What stands beside such a wish and says nothing more. */
const BESIDE =
  /\b(?:tolong|tlg|mohon|minta|bisa|boleh|tulung|nyuwun|bu|ibu|pak|bapak|kak|mbak|min|ya|yo|nggih|balik|sekarang|saya|aku|i|have|because|soalnya|karena|krn|dulu|please|pls|plz|can|could|you|now|sir|madam|just)\b/gi;

/** The wish to be phoned stands somewhere in these words. */
export const asksForCall = (text: string): boolean =>
  CALL_ME.has(wholeMessage(text)) || wholeMessage(text).search(PHONE_ME) >= 0;

/** Nothing but that wish, and that she has no credit: "ibunya minta ditelepon" tells of somebody else. */
export const onlyAsksForCall = (text: string): boolean => {
  const word = wholeMessage(text);
  return (
    asksForCall(word) &&
    (CALL_ME.has(word) || word.replace(PHONE_ME, ' ').replace(NO_CREDIT, ' ').replace(BESIDE, ' ').trim() === '')
  );
};
