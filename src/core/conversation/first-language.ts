import type { Env } from './env.ts';
import { isEnglishTopic } from './named-flow.ts';
import type { World } from './reader.ts';
import type { Heard, Scene } from './scene.ts';
import { wordsOf } from './words/plain-words.ts';
import { saysOnlyWhere } from './words/says-only-where.ts';
import { setOf } from './words/set-of.ts';

/** What English sentences are made of; no word that Indonesians mix into their own. */
const ENGLISH = setOf(
  'i my me am is are was were the this that a an and but not no do does did dont have has had can cannot cant will want need ' +
    'help please hello hi what where who how when why to from of for with in at on she he her his they you your it we us our ' +
    'pay paid salary employer work working job months month passport locked beats sick afraid alone now daughter son sister ' +
    'wife husband mother been give gives let go out know someone money agent house home teach learn lesson save saving send calculate about like would know find ' +
    'nearest office number address embassy lost arrived arrive boss cut cuts every dollars kept keep keeps by yes thanks thank only speak ' +
    'since phone took take taken hit hits sick work works worked without food eat sleep tired ' +
    'wage wages loan debt deduction deductions police hospital doctor clinic consulate immigration court lawyer renew expired contract ' +
    'complain safe near come came back married left read check offer rights duties papers leave leaving village proposal meeting programme ask ' +
    'abroad helper helpers counselling any there returned return migrant migrants workers worker training course courses cost costs prepare preparing remind expires expire calendar savings children debts ' +
    'call called calls phone back brother family card id birth certificate marriage ' +
    'scared hurt hurts bleeding beaten beat raped rape touches touched trapped starving hungry threatened threatens threaten danger dangerous ' +
    'escape escaped hide hiding hitting injured burned kidnapped unsafe dying confidential fine ' +
    'friend friends died die dead death fell accident yesterday today tomorrow night week weeks year years floor killed passed away ' +
    'nobody landed picked meet met waiting stranded officer asks asked took bag',
);
/** One of these, and an Indonesian reader wrote it. */
const INDONESIAN = setOf(
  'saya sy aku ak kami kita di ke dari yang yg tidak tdk gak ga nggak belum blm sudah sdh udah dan atau ada ini itu mau bisa ' +
    'tolong tlg anak suami istri ibu bapak kak mbak pak bu majikan gaji kerja bulan hari apa siapa mana gimana bagaimana ' +
    'dengan untuk utk dia nya lagi juga karena kalau terima kasih halo assalamualaikum kula inyong ora teu abdi',
);
/** More of them, each of which ends English that was only taken for hers. */
const ALSO_OURS = setOf(
  'petugas bantuan bantu tanya belajar lapor boleh jangan hitung pulang uang kirim kantor telat dipukul sakit takut rumah nomor bu iya ya benar sampai kerjaan orang negara desa',
);
const ENOUGH = 3;
const ENOUGH_OF_OURS = 2;
const ENOUGH_OF_SHORT = 2;

const heardIn = (words: readonly string[], language: ReadonlySet<string>): string[] =>
  words.filter((word) => language.has(word));

/** Whether nobody can take the words for Indonesian: three English words at least, half of the message, and none of ours. */
export function isEnglish(text: string): boolean {
  const words = wordsOf(text).filter((word) => !/^\d+$/.test(word));
  const english = heardIn(words, ENGLISH);
  const ours = heardIn(words, INDONESIAN);
  return ours.length === 0 && new Set(english).size >= ENOUGH && english.length * 2 >= words.length;
}

/** A plea has no room for three words: "help me", "please save me". */
const PLEAS = setOf('help save rescue');

/** Nothing but a few English words, one of which calls for help: answered in English, and no choice of a language. */
function isEnglishPlea(text: string): boolean {
  const words = wordsOf(text);
  const all = words.length > 1 && words.every((word) => ENGLISH.has(word) || PLEAS.has(word));
  return all && words.some((word) => PLEAS.has(word));
}

/** These Indonesians write too: by themselves they are no English. */
const LOANS = setOf(
  'hello hi please thank thanks you yes no help work working job agent boss office contract money the to of on in at by call phone family id card',
);
const GREETS = setOf('hello hi hey good morning afternoon evening day night there dear sir madam maam mam how are you');
const GREETS_BY = setOf('hello morning afternoon evening dear there');

/** A greeting that English has too, and nothing else: no language is guessed from it, English is offered. */
export function greetsInEnglish(text: string): boolean {
  const words = wordsOf(text);
  return words.every((word) => GREETS.has(word)) && words.some((word) => GREETS_BY.has(word));
}

/** Nothing but English, a word of it no loan, and perhaps a place: "embassy in johor", "embassy number". */
function isShortEnglish(text: string, env: Env): boolean {
  const words = wordsOf(text).filter((word) => !/^\d+$/.test(word));
  const english = new Set(heardIn(words, ENGLISH));
  const rest = words.filter((word) => !ENGLISH.has(word));
  if (english.size < ENOUGH_OF_SHORT || [...english].every((word) => LOANS.has(word))) return false;
  return rest.length === 0 || saysOnlyWhere(rest.join(' '), env);
}

/** The language of plain words, or of the one word that asks for a flow; null for a greeting, a digit, a name. */
function languageOf(text: string): 'id' | 'en' | null {
  if (isEnglish(text) || isEnglishTopic(text)) return 'en';
  return new Set(heardIn(wordsOf(text), INDONESIAN)).size >= ENOUGH_OF_OURS ? 'id' : null;
}

/**
 * Whose first plain words are English reads English, also after a "halo" and a *1*; later only her own wish changes it:
 * what she forwards of an employer does not. A few English words are answered in English until one of ours is written.
 */
export function inFirstLanguage(heard: Heard, scene: Scene, { env }: Pick<World, 'env'>): Scene {
  const { session } = scene;
  if (scene.officer || session.spoke !== null) return scene;
  const spoke = languageOf(heard.text) ?? languageOf([...session.told, heard.text].join(' '));
  if (spoke) return { ...scene, session: { ...session, spoke, language: spoke } };
  const isOurs = wordsOf(heard.text).some((word) => INDONESIAN.has(word) || ALSO_OURS.has(word));
  const language = isOurs ? 'id' : isEnglishPlea(heard.text) || isShortEnglish(heard.text, env) ? 'en' : null;
  return language === null || language === session.language ? scene : { ...scene, session: { ...session, language } };
}
