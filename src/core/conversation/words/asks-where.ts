import { wordsOf } from './plain-words.ts';
import { setOf } from './set-of.ts';

/** What is known of the words for help, as the directory and the places have it. */
export interface Known {
  /** Whether a text names a place or a country. */
  placed(text: string): boolean;
  /** Whether what stands behind the name of a service is a place by itself: "puskesmas garung". */
  placedAlone(text: string): boolean;
  /** Whether words open with something that is looked for by its name alone: "klinik", "kbri". */
  sought(words: readonly string[]): boolean;
  /** Whether a text names one service by the name people call it: "sapa 129". */
  named(text: string): boolean;
}
const NOTHING: Known = { placed: () => false, placedAlone: () => false, sought: () => false, named: () => false };

const LEADS_IN = setOf(
  'halo kak min mau mo tny tanya nanya cari cr nyari golek nggolek tau tahu tolong tlg bagi ada minta butuh ikut info is there a an any the need find where can i di ke',
);
const NUMBER = setOf(
  'nomor nomer nomornya nomernya telp telpon telepon tlp hp wa kontak alamat alamatnya hotline helpline number phone contact address',
);
const PLACE = setOf('tempat tmpt tempatnya kantor ktr kantornya shelter selter penampungan office');
const SHELTER = setOf('shelter selter penampungan');
/** Of one who looks for a place: "golek kantor". */
const SEEKS = setOf('cari nyari mencari nyariin golek nggolek goleki nggoleki neangan find looking');
/** A sentence of so many words tells something. */
const LONGEST = 8;
const LONGEST_SEEKING = 12;
/** "Tempat kerja saya": hers, not one she looks for. */
const HERS = setOf('kerja saya sy aku ku kami tinggal majikan ini agen');
/** Of these nobody who only looks for something speaks. */
const TELLS = setOf(
  'saya sy aku aq kami majikan bos agen agensi sponsor bilang blg kata suruh disuruh tidak tdk gak ga my boss employer',
);
const SOMEWHERE = setOf(
  'di d nang neng ning dmn dimn dimana mana ngendi endi dekat deket terdekat jam buka in near nearest',
);
const WHERE = setOf('dmn dimn dimana mana kmn kemana ngendi endi nangendi nengendi where');
const DOES = setOf(
  'cek bikin buat urus ngurus mengurus ngurusnya perpanjang memperpanjang lapor ngadu mengadu klaim cek renew get report complain',
);
const ASKS = setOf('apa apakah brp berapa itu what');

/** Where what it says begins, behind courtesy and who speaks. */
const startOf = (words: readonly string[]): number =>
  Math.max(
    words.findIndex((word) => !LEADS_IN.has(word)),
    0,
  );

/** "Ada gak?", "ada lbh gratis gak" asks; it denies nothing. */
const asksWhetherThere =
  /(?<=\b(?:ada|ono|bisa|bs|buka)\s+(?:\S+\s+){0,5})(?:gak|ga|gk|nggak|enggak|tidak|tdk|ora)\b/gi;

/** "Bisa nginep gak", and every question mark. */
const ASKS_BY_ITS_END = /\?|\b(?:gak|ga|gk|nggak|tidak|tdk)[\s.!]*$/i;

/**
 * Whether the help a message opens with is where somebody is: "di shelter di riyadh", "ada di kbri". Nothing in it asks,
 * so nothing is looked up: it is told.
 */
export function isAtHelp(text: string, { sought }: Pick<Known, 'sought'>): boolean {
  const words = wordsOf(text);
  const start = startOf(words);
  const rest = words.slice(start);
  if (words[start - 1] !== 'di' || ASKS_BY_ITS_END.test(text) || !(PLACE.has(rest[0] ?? '') || sought(rest)))
    return false;
  return !rest.some((word) => [NUMBER, WHERE, ASKS, SEEKS, DOES].some((asking) => asking.has(word)));
}

/**
 * Whether a message opens by looking for a place or number of help: "tempat kursus di ...", "nomor kbri", or asks where
 * to do something: "dmn bikin paspor". What is sought by name needs a place or a word for a number beside it.
 */
export function asksWhere(text: string, { placed, placedAlone, sought, named }: Known = NOTHING): boolean {
  const words = wordsOf(text);
  const asksNumber = words.some((word) => NUMBER.has(word));
  const start = words.findIndex((word) => !LEADS_IN.has(word) && !NUMBER.has(word));
  const [first = '', ...after] = words.slice(Math.max(start, 0));
  if (isAtHelp(text, { sought })) return false;
  const somewhere = after.some((word) => SOMEWHERE.has(word));
  if (PLACE.has(first) && !HERS.has(after[0] ?? ''))
    return somewhere || ((sought(after) || sought([first, ...after])) && (placed(text) || asksNumber));
  if (PLACE.has(first)) return false;
  if (words.some((word, at) => SEEKS.has(word) && PLACE.has(words[at + 1] ?? '')) && words.length <= LONGEST_SEEKING)
    return somewhere || placed(text);
  if (isOnlySought(text)) {
    const isPlaced = somewhere || asksNumber || placed(text) || placedAlone(after.join(' '));
    if (sought([first, ...after]) && isPlaced) return true;
    const asks = asksNumber || words.some((word) => ASKS.has(word) || WHERE.has(word) || PLACE.has(word));
    if ((asks || words.length <= BARE) && named(text)) return true;
  }
  return words.some((word) => WHERE.has(word)) && words.some((word) => DOES.has(word));
}

/** Whether an errand is to be done where somebody is: "urus paspor di makkah". */
export function doesThere(text: string, { placed }: Pick<Known, 'placed'>): boolean {
  const words = wordsOf(text);
  const [first = '', ...after] = words.slice(startOf(words));
  return isOnlySought(text) && DOES.has(first) && after.some((word) => SOMEWHERE.has(word)) && placed(text);
}

/** Of one who wants it: "saya butuh tempat aman". */
const WANTS = setOf('butuh perlu mbutuhke need looking cari nyari mencari golek nggolek find');
const LEADS_IN_WANTS = setOf('saya sy aku aq ak kami mau pengen pingin ingin bisa boleh i am we can for to');
/** What may stand behind it and says nothing. */
const TAILS = setOf('kak ya yg yang dong nih min sekarang skrg please now');

/**
 * Whether all that is said is that she wants something that is looked for by its name, without a place: she is asked
 * where she is. Who says more tells something.
 */
export const wantsOnly = (text: string, known: Pick<Known, 'sought'>): boolean => wants(text, known, BARE);

/** The same, or also where: "saya butuh tempat aman di taipei". */
export const wantsThere = (text: string, { sought, placed }: Pick<Known, 'sought' | 'placed'>): boolean =>
  wants(text, { sought: (rest) => SHELTER.has(rest[0] ?? '') || sought(rest) }, placed(text) ? LONGEST : BARE);

function wants(text: string, { sought }: Pick<Known, 'sought'>, most: number): boolean {
  const { before, rest } = besideLead(text);
  return before.some((word) => WANTS.has(word)) && rest.length <= most && sought(rest);
}

/** Whether all that is said is the name of what is looked for: "tempat aman", "ada tempat aman gak". */
export function namesOnly(text: string, known: Pick<Known, 'sought'>): boolean {
  const { before, rest } = besideLead(text.replace(ASKS_BY_ITS_END, ''));
  return before.every((word) => !LEADS_IN_WANTS.has(word)) && rest.length <= BARE && known.sought(rest);
}

/** What a wish begins with, and what is wanted. */
function besideLead(text: string): { before: string[]; rest: string[] } {
  const words = wordsOf(text).filter((word) => !TAILS.has(word));
  const opens = (word: string): boolean => [LEADS_IN, LEADS_IN_WANTS, WANTS].some((set) => set.has(word));
  const start = words.findIndex((word) => !opens(word));
  return start < 0 ? { before: words, rest: [] } : { before: words.slice(0, start), rest: words.slice(start) };
}

/** A name of a service has so many words: nothing else is said. */
const BARE = 2;

function isOnlySought(text: string): boolean {
  const words = wordsOf(text.replace(asksWhetherThere, ''));
  const said = words.filter((word) => !LEADS_IN.has(word));
  return said.length <= LONGEST && !words.some((word) => TELLS.has(word));
}
