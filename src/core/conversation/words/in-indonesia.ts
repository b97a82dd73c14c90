import { zoneOfPlace } from '../../contact/local-time.ts';
import type { PlaceReading } from '../../places/reading.ts';
import type { Env } from '../env.ts';
import { wordsOf } from './plain-words.ts';

/** So short, it answers where she is; a longer message tells something. */
const SHORT = 8;
const INDONESIA = new Set(['indonesia', 'indo']);
/** "Orang Indonesia", "pulang ke Indonesia", "dari Wonosobo": where somebody comes from or wants to go. */
const ELSEWHERE = new Set(
  'orang org orng warga wni dari dr asal asli ke pulang balik bahasa teman tki pmi from people back to'.split(' '),
);
/** A code of a province or a regency; village names sound like towns everywhere. */
const REGENCY = '00.00'.length;

const isTown = ({ code, candidates }: PlaceReading): boolean => {
  const codes = code === null ? candidates.map((one) => one.code) : [code];
  return codes.length > 0 && codes.every((one) => one.length <= REGENCY);
};

/** Words around a place that say nothing else. */
const AROUND = new Set(
  'saya sy aku ak aq kami kak mbak bu pak halo ini ya di d nang ning neng nong masih msh sekarang skrg skr posisi lagi lg negara kota daerah still now in i am im here sini'.split(
    ' ',
  ),
);
const LEADS = new Set(['di', 'd', 'nang', 'ning', 'neng', 'masih', 'msh', 'in']);

type Reads = Pick<Env, 'assess' | 'findPlace'>;

/** "Indonesia" by itself, behind "di", or behind a town: not an embassy's name or a people's. */
function namesIt(words: readonly string[], { findPlace }: Reads): boolean {
  const at = words.findIndex((word) => INDONESIA.has(word));
  if (at < 0) return false;
  if (LEADS.has(words[at - 1] ?? '')) return true;
  const rest = words.filter((word) => !INDONESIA.has(word) && !AROUND.has(word));
  return rest.length === 0 || isTown(findPlace(rest.join(' ')));
}

/** Where people are kept before they leave, and the town of it close behind. */
const KEPT_IN =
  /(?<!\p{L})(?:penampungan|blk|asrama|karantina)(?!\p{L})((?:\s+\S+){0,3}?)\s+(?:di|d)\s+(\p{L}+(?:\s+\p{L}+)?)/iu;

/** "Di penampungan PT di Bekasi": a town of ours, by its first word or two. */
function isKeptHere(text: string, { findPlace }: Reads): boolean {
  const [, , town = ''] = KEPT_IN.exec(text) ?? [];
  return town !== '' && [town, town.split(/\s+/)[0] ?? ''].some((name) => isTown(findPlace(name)));
}

/** Whether a worker says that she is in Indonesia: by its name, or, once asked for her country and city, by a town of it (S17). */
export function inIndonesia(text: string, asked: boolean, env: Reads): boolean {
  const words = wordsOf(text);
  const somewhereElse = words.some((word) => ELSEWHERE.has(word)) || env.assess(text).country !== null;
  if (!somewhereElse && isKeptHere(text, env)) return true;
  if (words.length > SHORT || somewhereElse) return false;
  return namesIt(words, env) || (asked && isTown(env.findPlace(text)));
}

/** The zone of whoever answers "where are you?" with Indonesia: of the place she names, western time where she names none. */
export function zoneInIndonesia(text: string, env: Reads): string | null {
  if (!inIndonesia(text, true, env)) return null;
  const { code, candidates } = env.findPlace(text);
  return zoneOfPlace(code ?? candidates[0]?.code ?? null);
}

const NOW_IN =
  /\b(?:sekarang|skrg|skr|skg|saiki|now|sudah|sdh|udah|udh|wis|wes)\s+(?:(?:saya|sy|aku|ak|aq|kami|ada|lagi|posisi|i|am|im|back)\s+)*(?:di|d|neng|ning|nang|in|at)\b/i;
/** Where these are is no place of hers. */
const OF_OTHERS =
  /\b(?:majikan|bos|boss|agen\w*|sponsor|suami|istri|anak|teman|dia|employer|agent|husband|he|she|they)\b/i;

/** "Sekarang saya di Wonosobo", "saya sudah di Jember": in which zone of Indonesia a worker says that she is by now; null for all else. */
export const zoneBackHere = (text: string, env: Reads): string | null =>
  NOW_IN.test(text) && !OF_OTHERS.test(text) ? zoneInIndonesia(text, env) : null;
