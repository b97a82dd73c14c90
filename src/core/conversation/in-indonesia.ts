import type { PlaceReading } from '../places/reading.ts';
import { wordsOf } from './plain-words.ts';
import type { World } from './reader.ts';
import type { Heard, Scene } from './scene.ts';

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

/** Whether a worker answers that she is in Indonesia: by its name, or, once asked for her country and city, by a town of it (S17). */
export function inIndonesia({ text }: Heard, { role, session }: Scene, { env }: World): boolean {
  const words = wordsOf(text);
  if (
    role !== 'worker' ||
    words.length > SHORT ||
    words.some((word) => ELSEWHERE.has(word)) ||
    env.assess(text).country
  )
    return false;
  return words.some((word) => INDONESIA.has(word)) || (session.asked === 'where' && isTown(env.findPlace(text)));
}
