import { wordsOf } from './plain-words.ts';
import type { Heard, Scene } from './scene.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** What English sentences are made of; no word that Indonesians mix into their own. */
const ENGLISH = setOf(
  'i my me am is are was were the this that a an and but not no do does did dont have has had can cannot cant will want need ' +
    'help please hello hi what where who how when why to from of for with in at on she he her his they you your it we us our ' +
    'pay paid salary employer work working job months month passport locked beats sick afraid alone now daughter son sister ' +
    'wife husband mother been give gives let go out know someone money agent house home',
);
/** One of these, and an Indonesian reader wrote it. */
const INDONESIAN = setOf(
  'saya sy aku ak kami kita di ke dari yang yg tidak tdk gak ga nggak belum blm sudah sdh udah dan atau ada ini itu mau bisa ' +
    'tolong tlg anak suami istri ibu bapak kak mbak pak bu majikan gaji kerja bulan hari apa siapa mana gimana bagaimana ' +
    'dengan untuk utk dia nya lagi juga karena kalau terima kasih halo assalamualaikum kula inyong ora teu abdi',
);
const ENOUGH = 3;

/** Whether nobody can take the words for Indonesian: three English words at least, most of the message, and none of ours. */
export function isEnglish(text: string): boolean {
  const words = wordsOf(text);
  if (words.some((word) => INDONESIAN.has(word))) return false;
  const english = words.filter((word) => ENGLISH.has(word));
  return new Set(english).size >= ENOUGH && english.length * 2 > words.length;
}

/** Who writes first in plain English reads English; later only her own wish changes the language. */
export function inFirstLanguage(heard: Heard, scene: Scene): Scene {
  const { session } = scene;
  const first = session.door === 0 && session.frames.length === 0 && !session.wrong && session.doubt === null;
  if (scene.officer || !first || scene.cases.length > 0 || scene.recent.length > 0) return scene;
  if (!isEnglish([...session.told, heard.text].join(' '))) return scene;
  return { ...scene, session: { ...session, language: 'en' } };
}
