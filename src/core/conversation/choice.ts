import type { Option } from './message.ts';
import { UNKNOWN } from './words/does-not-know.ts';
import { bareWords, oneSlipApart, wordsOf } from './words/plain-words.ts';

/** Options of one question, prepared once: what each may be called. */
export interface Choices {
  options: readonly Option[];
  byId: ReadonlyMap<string, Option>;
  /** Whole phrases, words joined by one space. */
  byPhrase: ReadonlyMap<string, Option>;
}

const DIGITS = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'];
/** Before a bare digit these change nothing: "no 2", "pilih 2", "yang 2", "nomer 2". */
const LEADS = new Set(['no', 'nomor', 'nomer', 'pilih', 'pilihan', 'yang', 'yg', 'jawab', 'angka']);
/** "Tidak" as it is also written, in Indonesian, Javanese and Sundanese. */
const NO = 'tak ndak engga enggak ora mboten boten henteu'.split(' ');
/** Near one of these a found word may mean its opposite: such a message fits no option by itself. */
const NEGATIONS = new Set([
  ...'tidak tdk gak ga gk nggak ngga bukan jangan jgn belum blm dereng durung ojo teu entong ulah'.split(' '),
  ...NO,
]);
/** "mau belajar dong" names an option; a longer message tells something, even with that word in it. */
const LONGEST_NAMING = 3;

/** What else people answer where an option is called so: in Javanese, in Sundanese, in English. */
const ALSO: ReadonlyMap<string, readonly string[]> = new Map([
  ['ya', ['iyo', 'iyah', 'yo', 'nggih', 'inggih', 'njih', 'muhun', 'sumuhun', 'yes', 'yeah', 'yep']],
  ['mau', ['gelem', 'purun', 'hoyong', 'yes', 'yes please', 'please']],
  ['boleh', ['monggo', 'mangga', 'yes']],
  ['tidak', [...NO, 'no', 'nope', 'no thanks']],
  ['jangan', ['ojo', 'ulah', 'entong', 'no']],
  ['cukup', ['enough', 'stop', 'done']],
  ['cukup dulu', ['enough', 'enough for now', 'stop']],
  ['nanti', ['later', 'not now']],
  ['sudah', ['sampun', 'wis', 'wes', 'uwis', 'atos', 'done', 'have it', 'i have it']],
  ['tidak tahu', [...UNKNOWN]],
  ['belum', ['dereng', 'durung', 'teu acan', 'not yet']],
  ['ada', ['ono', 'wonten', 'aya']],
  ['lagi', ['again', 'more', 'once more']],
  ['lanjut', ['go on', 'continue', 'next']],
]);

/** Prepares the options of a question; `words` are further names by option id. */
export function choicesOf(options: readonly Option[], words: Readonly<Record<string, readonly string[]>>): Choices {
  const byPhrase = new Map<string, Option>();
  for (const option of options) {
    const names = [option.label, ...(words[option.id] ?? []), option.id].map(phraseOf);
    for (const phrase of [...names, ...names.flatMap((name) => ALSO.get(name) ?? [])])
      if (phrase !== '' && !byPhrase.has(phrase)) byPhrase.set(phrase, option);
  }
  return { options, byId: new Map(options.map((option) => [option.id, option])), byPhrase };
}

/** The form in which names of options are compared. */
export const phraseOf = (text: string): string => bareWords(wordsOf(text)).join(' ');

/**
 * Which option a message means: its button, its digit among those shown (1 to 8, never 0 or 9), its name, or its
 * name with one slip from 5 letters. Null when none or more than one fits: an answer is never guessed.
 */
export function matchChoice(
  message: { text: string; choice: string | null },
  choices: Choices,
  shown: readonly Option[],
): Option | null {
  if (message.choice !== null) {
    const tapped = choices.byId.get(message.choice) ?? shown.find((option) => option.id === message.choice);
    if (tapped) return tapped;
  }
  const words = withoutGreeting(bareWords(wordsOf(message.text)));
  if (words.length === 0) return null;
  return byDigit(words, shown) ?? byName(words, choices, shown);
}

/** "halo kak 1": people greet before they answer. */
function withoutGreeting(words: readonly string[]): readonly string[] {
  const first = words.findIndex((word) => !GREETINGS.has(word));
  return first <= 0 ? words : words.slice(first);
}

const GREETINGS = new Set(
  'halo hallo hai hi assalamualaikum assalamu alaikum ass aslm wr wb selamat met pagi siang sore malam permisi punten'.split(
    ' ',
  ),
);

function byDigit(words: readonly string[], shown: readonly Option[]): Option | null {
  const [first = '', second] = words.length === 2 && LEADS.has(words[0] ?? '') ? words.slice(1) : words;
  const digit = digitOf(first);
  const option = digit === null || digit === 0 || digit === 9 ? undefined : shown[digit - 1];
  if (!option) return null;
  if (second === undefined) return option;
  return words.slice(1).join(' ') === phraseOf(option.label) ? option : null;
}

function digitOf(word: string): number | null {
  if (/^[0-9]$/.test(word)) return Number(word);
  const index = DIGITS.indexOf(word);
  return index < 0 ? null : index;
}

/** Of these alone an answer is made, but before another word they say something of it: "sudah pulang" is no "sudah". */
const BEFORE = new Set(['sudah', 'udah', 'belum']);

function byName(words: readonly string[], choices: Choices, shown: readonly Option[]): Option | null {
  const phrase = words.join(' ');
  const exact = choices.byPhrase.get(phrase) ?? shown.find((option) => phraseOf(option.label) === phrase);
  if (exact) return exact;
  const denied = byDenial(words, choices);
  if (denied) return denied;
  if (words.length > LONGEST_NAMING || words.some((word) => NEGATIONS.has(word))) return null;
  return (
    only([...choices.byPhrase].filter(([name]) => !BEFORE.has(name) && ` ${phrase} `.includes(` ${name} `))) ??
    onlySlip(phrase, choices)
  );
}

/** So many words deny and name what is missing; more of them, or a "but", tell of it. */
const LONGEST_DENIAL = 4;
const BUT = new Set(['tapi', 'tp', 'but', 'kecuali', 'except']);

/** "Gak ada", "gak punya ijazah": a no before what another option is called is the option that says no. */
function byDenial([first = '', ...rest]: readonly string[], { byPhrase }: Choices): Option | null {
  const no = byPhrase.get('tidak') ?? byPhrase.get('belum');
  const isPlain = rest.length < LONGEST_DENIAL && !rest.some((word) => NEGATIONS.has(word) || BUT.has(word));
  const lead = rest[0] ?? '';
  const said = byPhrase.get(rest.join(' ')) ?? (isPlain && !BEFORE.has(lead) ? byPhrase.get(lead) : undefined);
  return NEGATIONS.has(first) && said !== undefined && no !== undefined && said !== no ? no : null;
}

function onlySlip(phrase: string, choices: Choices): Option | null {
  if (phrase.length < 5) return null;
  return only([...choices.byPhrase].filter(([name]) => name.length >= 5 && oneSlipApart(phrase, name)));
}

function only(found: readonly (readonly [string, Option])[]): Option | null {
  const options = new Set(found.map(([, option]) => option));
  const [first] = options;
  return options.size === 1 && first ? first : null;
}
