import { levelOf, parentOf } from './area.ts';
import type { PlaceReading } from './reading.ts';

const MOST_OPTIONS = 4;
const ONE_SMS = 160;

/** An area that could be meant. */
export type PlaceCandidate = PlaceReading['candidates'][number];

/**
 * A question about a place: SMS text, and the code behind each digit from 1 on (none where a name is asked for; a
 * digit beyond them means none of these).
 */
export interface PlaceQuestion {
  text: string;
  options: string[];
}

/**
 * What to ask when a reading is `ambiguous`: up to 4 places to choose from, otherwise the kecamatan or the kabupaten,
 * whose name is then read together with the first text (`joinAnswer`). One GSM-7 SMS. 0 is left to a human.
 */
export function askBack({ candidates }: PlaceReading): PlaceQuestion {
  if (candidates.length === 0)
    return { text: 'Nama itu ada di banyak tempat. Kabupaten apa? Tulis namanya saja.', options: [] };
  if (candidates.length > MOST_OPTIONS) return { text: narrow(candidates), options: [] };
  if (candidates.length === 1)
    return { text: `Maksudnya ${candidates[0]?.label}? 1 ya 2 bukan`, options: codesOf(candidates) };
  const text = [candidates.map((one) => one.label), shorter(candidates)]
    .map((labels) => `Yang mana? ${numbered(labels)}`)
    .find((one) => one.length <= ONE_SMS);
  return text === undefined ? { text: narrow(candidates), options: [] } : { text, options: codesOf(candidates) };
}

/** The first text and the answer to `askBack`'s question for a name, as one text to read. */
export function joinAnswer(text: string, answer: string): string {
  return `${text}, ${answer}`;
}

function codesOf(candidates: readonly PlaceCandidate[]): string[] {
  return candidates.map((one) => one.code);
}

function numbered(labels: readonly string[]): string {
  return labels.map((label, at) => `${at + 1} ${label}`).join(' ');
}

/** Labels without the part that all share, and therefore does not distinguish. */
function shorter(candidates: readonly PlaceCandidate[]): string[] {
  const parts = candidates.map((one) => one.label.split(', '));
  const last = parts[0]?.at(-1);
  const shared = parts.every((one) => one.length > 1 && one.at(-1) === last);
  return parts.map((one) => (shared ? one.slice(0, -1) : one).join(', '));
}

/** Asks for what splits the list best: the kecamatan inside one kabupaten, else the kabupaten. */
function narrow(candidates: readonly PlaceCandidate[]): string {
  const regencies = new Set(candidates.map((one) => parentOf(one.code, 'regency')));
  const districts = new Set(candidates.map((one) => parentOf(one.code, 'district')));
  const villages = candidates.every((one) => levelOf(one.code) === 'village');
  const example = candidates[0]?.label.split(', ') ?? [];
  if (regencies.size > 1) return `Ada ${candidates.length} tempat yang cocok. Kabupaten apa? Tulis namanya saja.`;
  if (!villages) return `Ada ${candidates.length} tempat yang cocok. Kecamatan apa? Tulis namanya saja.`;
  if (districts.size === 1)
    return `Ada ${candidates.length} desa yang mirip. Tulis namanya lengkap, contoh: ${example[0]}`;
  return `Ada ${candidates.length} desa yang cocok. Kecamatan apa? Tulis namanya saja, contoh: ${example[1]}`;
}
