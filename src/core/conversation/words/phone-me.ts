import { wholeMessage } from './whole-word.ts';

const CALL_ME = new Set(['telp', 'telpon', 'telepon', 'tlp', 'telp saya', 'miskol']);
/** "Tlg telpon sy", "minta dihubungi", "please call me": a wish to be phoned (S20). */
const PHONE_ME =
  /(?:tolong|tlg|tlong|minta|mnt|mau|mohon|bisa|bs|please|pls)\s+(?:di\s?)?(?:telepon|telpon|telp|tlpn|tlp|call)(?:in|kan)?(?:\s+(?:balik|saya|sy|aku|me|back))*|(?:tolong|tlg|mohon|minta)\s+di\s?hubungi(?:\s+(?:balik|saya|sy|aku))*|(?:telepon|telpon|telp|tlpn|tlp|hubungi)\s+(?:balik\s+)?(?:saya|sy|aku|balik)|(?:^|\b(?:please|pls|plz|you)\s+)(?:call|phone|ring)\s+(?:me(?:\s+back)?|back)\b/gi;
/** What stands beside such a wish and says nothing more. */
const BESIDE =
  /\b(?:tolong|tlg|mohon|minta|bisa|boleh|bu|ibu|pak|bapak|kak|ya|balik|sekarang|dulu|please|pls|plz|can|could|you|now|sir|madam|just)\b/gi;

/** The wish to be phoned stands somewhere in these words. */
export const asksForCall = (text: string): boolean =>
  CALL_ME.has(wholeMessage(text)) || wholeMessage(text).search(PHONE_ME) >= 0;

/** Nothing but that wish: "ibunya minta ditelepon" tells of somebody else. */
export const onlyAsksForCall = (text: string): boolean => {
  const word = wholeMessage(text);
  return asksForCall(word) && (CALL_ME.has(word) || word.replace(PHONE_ME, ' ').replace(BESIDE, ' ').trim() === '');
};
