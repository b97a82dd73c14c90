import { hasReported, statusByOtherChannel } from '../by-other-channel.ts';
import { caseOfFlow } from '../focus.ts';
import { isOpen } from '../open-door.ts';
import type { Reader, World } from '../reader.ts';
import type { Scene } from '../scene.ts';
import { statusBehindDoor, statusOf } from '../status-of.ts';
import { ourWord } from '../words/our-word.ts';
import { wholeMessage } from '../words/whole-word.ts';
import { wordCount } from '../words/word-count.ts';

/** How people ask for news in their own words. */
const NEWS =
  /(?<!\p{L})(?:kabar(?:nya|e|ipun)?|kbr|kbar|perkembangan(?:nya)?|progres|kelanjutan(?:nya)?|lanjutan|tindak lanjut|(?:sampai|smp|sampe) mana|news|updates?|progress|status of (?:my|the) (?:case|report)|heard anything)(?!\p{L})/iu;

/** "Belum ada kabar ya bu", "blm ada kbr": nothing but that, and no question mark; of whoever is told more, it is her story. */
const ONLY_NEWS =
  /^(?:(?:ini|apa|kok|belum|blm|blum|durung|dereng|sudah|sdh|udah|sampun|wis|mboten|ora|ada|ono|wonten|any|no) )*(?:kabar(?:nya|e|ipun)?|kbr|kbar|news|updates?)(?: (?:ya|bu|pak|kak|juga|jg|lagi|belum|blm|dereng|durung|yet|sampai sekarang))*$/;

/** "Kapan ditelepon bu", "when will somebody call", "do you have news for me?": in few words, whoever waits for us. */
const WAITS =
  /(?<!\p{L})(?:(?:kapan|kpn|when)(?!\p{L}).*(?:telp|telep|hubungi|datang|bantu|urus|beres|selesai|call|phone|come|help|done)|(?:any|have|heard|hear)(?!\p{L}).*(?:news|updates?))/iu;
const FEW_WORDS = 9;
const waitsForUs = (text: string): boolean => wordCount(text) <= FEW_WORDS && WAITS.test(text);

/** Numbers of cases, which no reading of the words must stumble over. */
const NUMBERS = /(?<!\d)\d{5,8}(?!\d)/g;
const ONLY_NUMBERS = /^\d{5,8}(?: (?:dan )?\d{5,8})*$/;

/** Nothing but a number where we know of no case and have asked nothing: whoever sends it wants to know how it stands (S6). */
const onlyNumbers = (word: string, { cases, session }: Scene): boolean =>
  ONLY_NUMBERS.test(word) && cases.length === 0 && session.frames.length === 0;

const ASKS =
  /\?\s*$|^\W*(?:(?:bu|pak|kak|jadi|trus|terus|ini|so|and)\W+)*(?:kapan|kpn|when)\b|\b(?:belum|blm|gimana|gmn|bagaimana)\W*(?:kabarnya\W*)?$/i;

/** A flow waits, and these words may answer it: "kabar terakhir lebaran". A number, or a question beside her own case, does not. */
const mayAnswerFlow = (text: string, scene: Scene): boolean =>
  scene.session.frames.length > 0 &&
  text.match(NUMBERS) === null &&
  !(caseOfFlow(scene) !== undefined && ASKS.test(text));

function asksStatus(text: string, scene: Scene, world: World): boolean {
  const word = ourWord(text);
  if (word === 'status' || /^status \d{3,8}$/.test(word)) return true;
  if (onlyNumbers(word, scene) || scene.cases.some((one) => one.number === word)) return true;
  const waits = waitsForUs(text);
  if (!hasReported(scene) || !(waits || NEWS.test(text))) return false;
  if (ONLY_NEWS.test(wholeMessage(text))) return true;
  if (mayAnswerFlow(text, scene)) return false;
  const { intent, category, dangerNow } = world.env.assess(text.replace(NUMBERS, ' '));
  return (intent === 'case_status' || (waits && category === 'none')) && !dangerNow;
}

/** STATUS: only the reporter's own phone hears anything; every other gets the same bytes. A worker first says *1*. */
export const status: Reader = {
  name: 'status',
  read(heard, scene, world) {
    if (scene.officer || !asksStatus(heard.text, scene, world)) return 'pass';
    const elsewhere = statusByOtherChannel(heard, scene, world);
    if (elsewhere) return elsewhere;
    if (scene.role !== 'worker' || !hasReported(scene) || isOpen(scene, world.env.now))
      return { events: [statusOf(scene, world, heard.text)], because: 'status_word' };
    return statusBehindDoor(scene, world, 'status_behind_the_door');
  },
};
