import { asksForPapersAtHome, requestIn } from '../cases/request.ts';
import type { Assessment, Intent } from '../danger/assessment.ts';
import { tellsTrouble } from '../danger/says-trouble.ts';
import { SERIOUS } from '../danger/settle-severity.ts';
import { findNamed } from '../directory/find-named.ts';
import { besideSought, findNeed, opensWithSought } from '../directory/find-need.ts';
import { findTown } from '../directory/find-place.ts';
import { namesFlow, topicOfWord } from './named-flow.ts';
import type { World } from './reader.ts';
import { asksOffer } from './words/asks-offer.ts';
import { asksCalled, asksForCapital, asksForKind, asksProgramme } from './words/asks-programme.ts';
import { remindsHer } from './words/asks-reminder.ts';
import { asksARule, asksRights, onlyAsksRights } from './words/asks-rights.ts';
import { asksSum, asksToCalculate } from './words/asks-sum.ts';
import { asksWhere, doesThere, isAtHelp, type Known, namesOnly, wantsOnly, wantsThere } from './words/asks-where.ts';
import { isBackHome } from './words/back-home.ts';
import { lostPapers } from './words/lost-papers.ts';
import { saysOnlyWhereTo } from './words/says-only-where.ts';

/** What else she can come for beside a trouble, and the flow that answers. */
const INTENTS: Partial<Record<Intent, string>> = {
  learn_finance: 'kelas',
  find_service: 'cari',
  learn_predeparture: 'berangkat',
  returnee_program: 'pulang',
  community_group: 'kelompok',
};

/** A question of where or how may name a trouble; graver than this it is one. */
const MILD: ReadonlySet<string> = new Set(['none', 'low', 'medium']);
/** Whether a village is one is a look-up; all else about it is for its group. */
const ASKS_DESBUMI =
  /\bdesbumi\b.*\b(?:bukan|apa|mana|nggak|gak|tidak|ya|terdekat|dekat|deket)\b|\b(?:apakah|apa|cari|mana|di ?mana|dmn|termasuk|which|is|are|where)\b.*\bdesbumi\b/i;
/** "Paspor dipegang bos, gimana": what somebody keeps is told, whatever is asked beside. */
const tellsWhoHolds = (text: string, { category, because }: Assessment): boolean =>
  category === 'passport_withheld' &&
  because.some((one) => one.startsWith('dokumen/paspor-ditahan')) &&
  !asksARule(text);

/** She wants to go on with her lessons. */
const LESSONS_WANTED =
  /^\W*(?:pelajaran|lessons?)(?:nya)? (?:lagi|lain|lainnya|berikut\w*|selanjutnya|please|again)\b|^(?:(?:kak|min|mau|mo|pengen|pengin|pingin|ingin|arep|minta|lihat|liat|ulang|mulai|lanjut|saya|aku|tolong)\s+)+(?:pelajaran|lessons?)\b|^\W*(?:(?:kak|min|mau|mo|ayo|yuk|ayok|arep|pengen|pengin|ingin|saya|aku|i|want|to)\s+)*(?:(?:lanjut|terus|nerus|sambung)(?:kan|in|no|ke)?\s+(?:sinau|belajar)(?:nya|e)?|belajar(?:nya)? (?:di)?(?:lanjut|lagi|terus)(?:kan|in)?|(?:continue|go on) (?:my |the |with (?:my |the )?)?(?:lessons?|learning))(?:\s+(?:lagi|dong|kak|ya|uang|yang kemarin|yg kemarin))*\W*$/i;
/** Whether that is all she wants: "lanjut belajar". */
export const wantsLessons = (text: string): boolean => LESSONS_WANTED.test(text);

/** What such words may look like: an expired paper is named in each. */
const MAY_REMIND: ReadonlySet<string> = new Set(['none', 'undocumented', 'contract_violation']);
const mayRemind = (read: Assessment): boolean => MAY_REMIND.has(read.category) || !tellsTrouble(read);
/** What the words seem to be about when she looks for a place, beside a look-up itself. */
const MAY_LOOK: ReadonlySet<Intent> = new Set([
  'other',
  'returnee_program',
  'learn_predeparture',
  'learn_finance',
  'greeting',
  // "Nomor 1955": a number, and the name of a service.
  'menu_choice',
  // "Ltsa lombok timur": where news of a case might come from.
  'case_status',
]);
/** The same when she asks for a programme by its name. */
const MAY_ASK: ReadonlySet<Intent> = new Set([...MAY_LOOK, 'find_service']);
/** What the words of one who has come home seem to be about when they ask for nothing else. */
const MAY_BE_HOME: ReadonlySet<Intent> = new Set([
  'other',
  'report_case',
  'returnee_program',
  'learn_finance',
  'learn_predeparture',
  'greeting',
]);
/** The same when she wants to count with her own figures. */
const MAY_COUNT: ReadonlySet<Intent> = new Set([...MAY_LOOK, 'find_service']);

/** Whether she wants to work something out with her own figures. */
export const asksToCount = (text: string): boolean => asksToCalculate(text) || topicOfWord(text) === 'hitung';

/** "Mau tanya", in front of what she asks. */
const ASKS_FIRST =
  /^\W*(?:(?:halo|kak|min|mbak|mas|pak|bu|maaf|permisi)\W+)*(?:(?:saya|aku|mau|mo|numpang|boleh|izin|ijin)\s+)*(?:tanya|nanya|takon|bertanya)\b\W*(?:(?:dong|kak|pak|bu|ya|nih|soal|tentang)\b\W*)*/i;

/** The flow that answers her question, or null where she tells of a trouble or asks for nothing we have a flow for. */
export function topicOf(text: string, world: Pick<World, 'env' | 'flows' | 'directory'>): string | null {
  const rest = text.replace(ASKS_FIRST, '');
  // A wish for papers or a programme of her own is a request, however politely it comes.
  const isOpening = rest !== text && rest.includes(' ') && requestIn(text) === null;
  return topicIn(text, world) ?? (isOpening ? topicIn(rest, world) : null);
}

function topicIn(text: string, world: Pick<World, 'env' | 'flows' | 'directory'>): string | null {
  const { env, flows } = world;
  const word = namesFlow(text, flows);
  if (word !== undefined && flows.flows.has(word)) return word;
  const read = env.assess(text);
  const { intent, category, severity, dangerNow } = read;
  if (onlyAsksRights(text) || (intent === 'other' && saysOnlyWhereTo(text, env))) return 'berangkat';
  const isGuess = MILD.has(severity) || read.surmised;
  if (asksOffer(text) && isGuess && !dangerNow) return 'berangkat';
  // Asked for a programme, also one who has come home gets programmes; a training with a place is looked up there.
  const isKind = asksForCapital(text, intent) || (asksForKind(text, intent) && env.findPlace(text).result === 'none');
  if (category === 'none' && !dangerNow && isKind) return 'program';
  // Debts and worries at home, and what is only guessed, are what its first question is for; what is graver is a case.
  const isWorry = isGuess && (['none', 'overcharging_debt'].includes(category) || !tellsTrouble(read));
  if (isWorry && isBackHome(text, read.country !== null) && !dangerNow && MAY_BE_HOME.has(intent)) return 'pulang';
  // Nobody fetches her at the airport: she is asked where she is, not what she wants after coming home.
  if ((read.also.includes('stranded') && tellsTrouble(read)) || tellsWhoHolds(text, read)) return null;
  if (remindsHer(text) && mayRemind(read) && isGuess && !dangerNow) return 'tanggal';
  const flow = flowFor(text, read, world);
  if (flow === undefined || dangerNow || !flows.flows.has(flow)) return null;
  if (flow === INTENTS[intent] && !asksRights(text) && onlyAsksOf(text, read, world)) return null;
  if (flow === 'cari' && !lostPapers(text, read) && asksForPapersAtHome(text)) return null;
  // Who is ill over there is no matter of an address at home: a human hears of it.
  if (flow === 'cari' && read.speaker === 'family' && SERIOUS.includes(category) && tellsTrouble(read)) return null;
  const isLost = flow === 'cari' && lostPapers(text, read);
  const asks = intent === 'find_service' || flow === 'hitung';
  const isQuestion = category === 'none' || severity === 'low' || (asks && MILD.has(severity));
  const isOnlySought = flow === 'cari' && !tellsBeside(text, read, world);
  if (!isQuestion && !isLost && !isOnlySought) return null;
  return flow;
}

/** "Kalau adik saya budi gimana": of somebody of hers, and only the small model hears a wish in it. */
const onlyAsksOf = (text: string, { because }: Assessment, { directory }: Pick<World, 'directory'>): boolean =>
  because.some((one) => one.startsWith('02-penanda/keluarga')) &&
  !because.some((one) => one.startsWith('niat/')) &&
  findNeed(text, directory.lookUp) === null;

/** What is known here of the words for help. */
const knownTo = (read: Assessment, { env, directory }: Pick<World, 'env' | 'directory'>): Known => ({
  placed: (words) =>
    read.country !== null || findTown(words, directory.lookUp) !== null || env.findPlace(words).result !== 'none',
  placedAlone: (words) => read.category === 'none' && env.findPlace(words).result !== 'none',
  sought: (words) => opensWithSought(words, directory.lookUp),
  named: (words) => findNamed(words, directory).length > 0,
});

/** A safe place and nothing else, wanted by who has said since that she is well: it is looked up with her. */
export const wantsSafePlace = (text: string, world: Pick<World, 'env' | 'directory'>): boolean =>
  findNeed(text, world.directory.lookUp) === 'aman' && wantsThere(text, knownTo(world.env.assess(text), world));

/** Whether more than the name of what she looks for tells of a trouble: nobody is ill in "rumah sakit murah". */
function tellsBeside(text: string, read: Assessment, { env, directory }: Pick<World, 'env' | 'directory'>): boolean {
  if (!tellsTrouble(read)) return false;
  const rest = besideSought(text, directory.lookUp);
  return rest === null || tellsTrouble(env.assess(rest));
}

/** A look-up before what its words remind of: "psikolog di taiwan" is no wish to leave. */
function flowFor(text: string, read: Assessment, world: Pick<World, 'env' | 'directory'>): string | undefined {
  const { directory } = world;
  const known = knownTo(read, world);
  if (ASKS_DESBUMI.test(text) || lostPapers(text, read)) return 'cari';
  const asksOne = asksProgramme(text) || asksCalled(text, directory.programmes);
  if (MAY_ASK.has(read.intent) && asksOne) return 'program';
  if ((MAY_COUNT.has(read.intent) && asksToCount(text)) || asksSum(text)) return 'hitung';
  const mayLook = MAY_LOOK.has(read.intent) || (read.intent === 'report_case' && !tellsBeside(text, read, world));
  if (read.category === 'none' && asksRights(text)) return 'berangkat';
  if (mayLook && wantsLessons(text)) return 'kelas';
  const where = asksWhere(text, known);
  if (mayLook && where) return 'cari';
  if (mayLook && doesThere(text, known) && findNeed(text, directory.lookUp) !== null) return 'cari';
  if (MAY_LOOK.has(read.intent) && MILD.has(read.severity)) {
    const need = findNeed(text, directory.lookUp);
    if (need !== 'darurat' && need !== 'kesehatan' && wantsOnly(text, known)) return 'cari';
    if (need === 'aman' && namesOnly(text, known)) return 'cari';
  }
  if (read.intent === 'find_service' && isAtHelp(text, known)) return undefined;
  // "Help with my salary" names a trouble and no place to look for.
  return read.intent === 'find_service' && read.also.length > 0 && !where ? undefined : INTENTS[read.intent];
}
