import type { Assessment } from '../../danger/assessment.ts';
import { readDate, todayOf } from '../../flow/answers/date.ts';
import type { RegisterKind, RegisterLine } from '../events.ts';
import type { World } from '../reader.ts';
import { isName } from '../whose-trouble.ts';
import { wordsOf } from './plain-words.ts';

/** A word or two behind a relative that may be a name, and tell nothing. */
const NAME =
  '(?<name>(?: (?!(?:tidak|tdk|gak|ga|belum|blm|mau|ingin|pengen|minta|disuruh|dipaksa|takut|bisa|boleh|harus|gagal|batal|sudah|sdh|udah|baru|akan|kapan)\\b)\\p{L}+){0,2}?)';
/** Who it is about and that it happens: "saya sudah", "anak saya akan", "my sister is". A wish ("mau pulang") is none. */
const SUBJECT =
  '(?:(?:halo|hello|hi|assalamualaikum)\\W+)?' +
  `(?:(?:saya|sy|aku|kami|(?:anak|suami|istri|kakak|adik|ibu|bapak|cucu|keponakan|ponakan|menantu|sepupu|saudara) (?:saya|kami)${NAME}|i|we|(?:my|our) \\w+)\\s+)?` +
  "(?:(?:sudah|sdh|udah|baru|akan|am|is|are|has|have|'m)\\s+)?";
const KINDS: readonly (readonly [RegExp, RegisterKind])[] = [
  ['berangkat|departs?|departed|departing|leav(?:e|es|ing) (?:for|to)', 'departs'],
  ['tiba|arrived?|arrives|arriving', 'arrives'],
  ['pindah|moved?|moves|moving', 'moves'],
  ['pulang|(?:going|coming|go|returning|returned|returns) home|returned|returning to', 'returns'],
].map(([words, kind]) => [new RegExp(`^\\W*${SUBJECT}(?:${words})[\\s,:]+(?<rest>.+)$`, 'isu'), kind as RegisterKind]);

/** Signs that say only who speaks, what is wished, and what a message is about. */
const NO_TROUBLE = /^(?:02-penanda|niat)\/|\/topik-/;

/** So few words hold a word of the register and a place, and no story. */
const BARE = 5;

/**
 * With a day in it, or in so few words, a line is one unless its words name a trouble: what only the small model guesses
 * of "PINDAH ke Kaohsiung" is none. Otherwise the whole reading must be calm.
 */
const tellsTrouble = (text: string, { category, because }: Assessment, dated: boolean): boolean =>
  category !== 'none' && !((dated || wordsOf(text).length <= BARE) && because.every((line) => NO_TROUBLE.test(line)));

/** Which of hers it is, where no name is said. */
const WHICH = new Set(
  'perempuan laki lelaki lanang wadon pertama kedua ketiga bungsu sulung kandung ipar tiri'.split(' '),
);
/** "Anak saya stres pulang dari abu dhabi": what stands where a name would tells something. */
const isNamed = (name: string, world: Pick<World, 'isWord'>): boolean =>
  wordsOf(name).every((word) => WHICH.has(word) || isName(word, world));

/** The word counts only with a date or a place behind it (S13), and never where a trouble is told. */
export function registerLine(text: string, world: World): RegisterLine | null {
  const { env } = world;
  const [kind, rest] = KINDS.flatMap(([line, of]) => {
    const { name = '', rest: behind } = line.exec(text.trim())?.groups ?? {};
    return behind === undefined || !isNamed(name, world) ? [] : [[of, behind] as const];
  })[0] ?? [null, ''];
  if (!kind) return null;
  const read = env.assess(text);
  const { country } = read;
  const on = readDate(rest, todayOf(env));
  if (read.dangerNow || tellsTrouble(text, read, on !== null)) return null;
  const { code: placeCode } = env.findPlace(rest);
  return on || country || placeCode ? { kind, on, country, placeCode, words: text.trim() } : null;
}
