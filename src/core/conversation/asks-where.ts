import { wordsOf } from './plain-words.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const LEADS_IN = setOf('halo kak min mau mo tny tanya nanya cari cr nyari ada minta butuh is there a an any');
const PLACE = setOf('tempat tmpt tempatnya kantor ktr kantornya shelter selter office');
/** "Tempat kerja saya": hers, not one she looks for. */
const HERS = setOf('kerja saya sy aku ku kami tinggal majikan ini agen');
const SOMEWHERE = setOf('di d nang ning dmn dimn dimana mana ngendi dekat deket terdekat jam buka in near');
const WHERE = setOf('dmn dimn dimana mana ngendi kemana where');
const DOES = setOf('cek bikin buat urus ngurus mengurus ngurusnya lapor klaim cek renew get report');

/** Whether a message opens by looking for a place of help: "tempat kursus di ...", or asks where to do something: "dmn bikin paspor". */
export function asksWhere(text: string): boolean {
  const words = wordsOf(text);
  const start = words.findIndex((word) => !LEADS_IN.has(word) && !(word === 'di'));
  const [first = '', second = '', ...rest] = words.slice(Math.max(start, 0));
  const after = [second, ...rest];
  if (PLACE.has(first)) return !HERS.has(second) && after.some((word) => SOMEWHERE.has(word));
  return words.some((word) => WHERE.has(word)) && words.some((word) => DOES.has(word));
}
