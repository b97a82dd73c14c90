import { requestIn, wantsPapersAtHome } from '../cases/request.ts';
import type { SlotName } from '../flow/slots/index.ts';
import { caseOfFlow, SAME_REPORT_MS } from './focus.ts';
import { waiting } from './play-flow.ts';
import type { World } from './reader.ts';
import { pointedAt } from './says-of-whom.ts';
import { type Heard, type ReportedCase, type Scene, wordsOf } from './scene.ts';
import { isShort, slotsIn } from './slots-in.ts';
import { isOnlyNotes } from './texts/our-notes.ts';
import { isStory } from './unbound.ts';
import { isNotOf, isOneOfHers, sharesName, type Who, whoIn } from './whose-trouble.ts';

/** The case that is open, a report of its own, or nobody knows. */
export type About = 'known' | 'new' | 'doubt';

/** "Teman yang lain sudah digaji" compares; at the beginning it is one more. */
const ONE_MORE =
  /\b(?:satu lagi|satunya lagi|urusan lain|kasus lain|soal lain|beda lagi|lapor lagi)\b|^\W*(?:ada )?(?:yang|yg) lain\b/i;
const REPORTS = /^\W*(?:lapor|melapor)\b/i;

/** Behind a number of five digits that begins a message and is none of hers, she means some case. */
const WRONG_NUMBER =
  /^\s*(?:status |no |nomor )?\d{5,6}\b(?!\s*(?:rb|ribu|jt|juta|rupiah|riyal|ringgit|dolar|dollar|nt|hkd))/i;

/** The same has happened to one more: "ponakan juga kena", "my nephew too". Who also knows of it or worries has no trouble of her own. */
const ALSO =
  /\b(?:juga|jg|ugo|too|also)\b(?!\s+(?:(?:sudah|sdh|udah|belum|blm|tidak|tdk|gak|ga|nggak|ikut|ikutan|mau|ingin|pengen|bisa)\s+)?(?:tahu|tau|setuju|khawatir|kuatir|sedih|nangis|menangis|bingung|kangen|menunggu|nunggu|takut|tanya|nanya|bilang|titip|doa|berdoa|lapor|cerita|telepon|telpon|telp|know|knows|worried|agree))/i;

interface Named extends Who {
  country: string | null;
  category: string;
  trouble: boolean;
}

function namedIn(text: string, world: World): Named {
  const { country, category } = world.env.assess(text);
  const who = whoIn(text, world);
  const pointed = pointedAt(text, world);
  const names = pointed === null ? who.names : [pointed, ...who.names];
  return { ...who, names, country, category, trouble: category !== 'none' };
}

/** None of the cases is in the country these words name, or of somebody they name: who is known may have been moved. */
const isElsewhere = (named: Named, cases: readonly ReportedCase[], world: World): boolean =>
  named.country !== null &&
  cases.every(
    (one) => one.country !== null && one.country !== named.country && !sharesName(named, whoIn(one.words, world)),
  );

const isSomebodyElse = (named: Named, cases: readonly ReportedCase[], world: World): boolean =>
  cases.every((one) => isNotOf(named, one, world));

/** The same trouble of the same relative in the same country, told a second time within the day. */
const tellsAgain = (named: Named, one: ReportedCase, world: World): boolean =>
  world.env.now.getTime() - one.openedAt.getTime() <= SAME_REPORT_MS &&
  named.category === one.category &&
  named.relation === world.relation(one.words) &&
  (named.country === null || named.country === one.country) &&
  !isNotOf(named, one, world);

/** A report that comes again is no second case: the only one where its name says so, else she is asked. */
function reportsAgain(named: Named, cases: readonly ReportedCase[], world: World): About | null {
  const [same, other] = cases.filter((one) => tellsAgain(named, one, world));
  if (!same) return null;
  return !other && cases.length === 1 && sharesName(named, whoIn(same.words, world)) ? 'known' : 'doubt';
}

/** Papers that her village makes, beside a case of something else: an errand of its own, "mau bikin KTP buat adik". */
const isErrand = (text: string, { trouble }: Named, cases: readonly ReportedCase[]): boolean =>
  !trouble && wantsPapersAtHome(text) && cases.every(({ words }) => requestIn(words) === null);

/** A report, or a trouble with a relative or a country that none of her cases has. */
function asReport(text: string, named: Named, cases: readonly ReportedCase[], world: World): About | null {
  if (!named.trouble) return null;
  if (ONE_MORE.test(text)) return 'new';
  if (beginsReport(text)) return reportsAgain(named, cases, world) ?? 'new';
  if (named.country !== null && isSomebodyElse(named, cases, world)) return 'new';
  // A country in passing, of whom these words do not say: she is asked.
  return isElsewhere(named, cases, world) ? 'doubt' : null;
}

/** "Kalau adik saya gimana", "my brother too": words that turn from whom a case is about to somebody else. */
const TURNS =
  /\b(?:gimana|gmn|gmna|gmana|bagaimana|bgmn|piye|pripun|kumaha|kepiye|nasib\w*|kabar\w*|how|what about|lapor|melapor|report)\b/i;

/** The same, where all that is new is the relative: "belum ada kabar dari anak saya" is of whom she reported. */
const ASKS_OF =
  /\b(?:kalau|kalo|nek|what about|how about)\b.*\b(?:gimana|gmn|gmna|gmana|bagaimana|bgmn|piye|pripun|kumaha|kepiye)\b|\b(?:what|how) about\b/i;

/** "Bu, gimana kabarnya": whom she speaks to is no relative. */
const CALLS_US =
  /^\W*(?:halo\W+)?(?:mas|mbak|mbk|kak|kakak|pak|bapak|bu|ibu|bang|om|dek)(?! (?:saya|sy|aku|kami)\b)\b/i;

/** A relative of hers, where no case was told in words that name one: a worker's own, or "lapor siti ...". */
const namesFirstRelative = (text: string, cases: readonly ReportedCase[], world: World): boolean =>
  world.relation(text.replace(CALLS_US, '')) !== null &&
  cases.every(({ words }) => words !== '' && world.relation(words) === null);

/** She points at somebody by name, asks how somebody is, or says that somebody is in another country. */
const turnsTo = (text: string, cases: readonly ReportedCase[], world: World): boolean => {
  const named = namedIn(text, world);
  const also = ALSO.test(text);
  if (!isSomebodyElse(named, cases, world)) {
    if ((also || ASKS_OF.test(text)) && namesFirstRelative(text, cases, world)) return true;
    const known = cases.flatMap(({ words }) => whoIn(words, world).names);
    return also && isOneOfHers(text, known);
  }
  const turns = also || named.trouble || TURNS.test(text);
  return turns || pointedAt(text, world) !== null || isElsewhere(named, cases, world);
};

/** These words begin a report of their own, whatever else they say. */
export const beginsReport = (text: string): boolean => REPORTS.test(text);

/** Another person or another country than what is known of the cases. */
export function isOther(text: string, cases: readonly ReportedCase[], world: World): boolean {
  const named = namedIn(text, world);
  return isElsewhere(named, cases, world) || isSomebodyElse(named, cases, world);
}

/** These words name another person, another country or one more trouble than what is known of the cases. */
export const namesAnother = (text: string, cases: readonly ReportedCase[], world: World): boolean =>
  ONE_MORE.test(text) || isOther(text, cases, world);

/** While words wait for "which one?", a yes or no of what was answered before is none of it. */
const isStillAsked = (name: SlotName, asked: ReportedCase, { session: { unbound } }: Scene): boolean =>
  name !== 'village_may_know' || asked.villageMayKnow === 'unanswered' || unbound === null || !isStory(unbound);

/** It answers what its flow asks: where, when to phone, a yes or no. */
function answersFlow(heard: Heard, scene: Scene, world: World): boolean {
  const asked = caseOfFlow(scene);
  const others = scene.cases.some(({ id, villageMayKnow }) => id !== asked?.id && villageMayKnow === 'unanswered');
  // A pin's figures are no hour, and a photo answers nothing.
  if (!asked || others || !waiting(scene, world) || !isShort(heard.text) || isOnlyNotes(wordsOf(heard))) return false;
  const filled = slotsIn(heard, scene, world, asked).filter(({ name }) => isStillAsked(name, asked, scene));
  return filled.length > 0 && !namedIn(heard.text, world).trouble;
}

/** Which case words without a number are about, by what they name. Never a guess between two. */
export function aboutWhich(heard: Heard, scene: Scene, world: World): About {
  const cases = scene.cases.filter(({ kind }) => kind !== 'talk');
  const named = namedIn(heard.text, world);
  const report = asReport(heard.text, named, cases, world);
  if (report) return report;
  if (isErrand(heard.text, named, cases)) return 'new';
  if (WRONG_NUMBER.test(heard.text)) return 'doubt';
  if (cases.length > 1) return answersFlow(heard, scene, world) ? 'known' : 'doubt';
  return turnsTo(heard.text, cases, world) ? 'doubt' : 'known';
}
