import { wordsOf } from './plain-words.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const LEADS_IN = setOf('halo kak min mau mo tny tanya nanya cari cr nyari ada minta butuh ikut info is there a an any');
const PLACE = setOf('tempat tmpt tempatnya kantor ktr kantornya shelter selter office');
/** What people look for by its name alone: "pelatihan di wonosobo", "klinik murah nang hongkong". */
const SOUGHT = setOf(
  'dokter dokternya klinik puskesmas apotek doctor clinic hospital pelatihan kursus training blk psikolog konselor pengacara lbh imigrasi disnaker dukcapil ltsa p4mi bpjs',
);
/** A sentence of so many words tells something. */
const LONGEST = 8;
/** "Tempat kerja saya": hers, not one she looks for. */
const HERS = setOf('kerja saya sy aku ku kami tinggal majikan ini agen');
/** Of these nobody who only looks for something speaks. */
const TELLS = setOf(
  'saya sy aku aq kami majikan bos agen agensi sponsor bilang blg kata suruh disuruh tidak tdk gak ga',
);
const SOMEWHERE = setOf('di d nang ning dmn dimn dimana mana ngendi dekat deket terdekat jam buka in near');
const WHERE = setOf('dmn dimn dimana mana ngendi kemana where');
const DOES = setOf('cek bikin buat urus ngurus mengurus ngurusnya lapor klaim cek renew get report');

/** "Ada gak?" at the end asks; it denies nothing. */
const asksWhetherThere = /\b(?:ada|bisa|bs|buka)\s+(?:gak|ga|gk|nggak|tidak|tdk)\b/gi;

/**
 * Whether a message opens by looking for a place of help: "tempat kursus di ...", or asks where to do something: "dmn
 * bikin paspor". What is sought by name needs a place beside it: a word for it, or one that `placed` finds.
 */
export function asksWhere(text: string, placed: (text: string) => boolean = () => false): boolean {
  const words = wordsOf(text);
  const start = words.findIndex((word) => !LEADS_IN.has(word) && !(word === 'di'));
  const [first = '', second = '', ...rest] = words.slice(Math.max(start, 0));
  const after = [second, ...rest];
  const somewhere = after.some((word) => SOMEWHERE.has(word));
  if (PLACE.has(first)) return !HERS.has(second) && somewhere;
  if (SOUGHT.has(first) && isOnlySought(text)) return somewhere || placed(text);
  return words.some((word) => WHERE.has(word)) && words.some((word) => DOES.has(word));
}

function isOnlySought(text: string): boolean {
  const words = wordsOf(text.replace(asksWhetherThere, ''));
  return words.length <= LONGEST && !words.some((word) => TELLS.has(word));
}
