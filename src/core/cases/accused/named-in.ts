import { DEED, HARM, IS_RECRUITER, RECRUITER_IS, SUFFERED } from './deeds.ts';

/** `accused`: she did it. `must_not_know`: in the words of who told it. `named`: she occurs, and a human decides as what. */
export type NamedAs = 'accused' | 'must_not_know' | 'named';

/** Somebody of the roster by her name there. */
export interface NamedOfficer {
  id: string;
  name: string;
}

const TITLES =
  'bu|ibu|pak|bapak|bpk|mbak|mba|mas|kak|bang|haji|hj|dr|kader|korda|koordinator|petugas|cadangan|pusat|contoh|mrs|mr|ms|miss|madam';
const TITLED = `(?:(?:${TITLES})\\.?\\s+)+`;
const IS_TITLE = new RegExp(`^(?:${TITLES})$`);

const OTHER = 'sponsor|majikan|agen|agensi|agency|agent|pt|calo|bos|boss|tuan|nyonya|employer|mereka|polisi';
/** Somebody else acts there, or somebody only says something. */
const OTHERS = new RegExp(
  `\\b(?:${OTHER}|kata\\w*|bilang\\w*|ngomong|suruh|nyuruh|menyuruh|saran\\w*|menyarankan|tahu|tau|cerita|lapor|says?|said|told|knows?)\\b`,
);
const BREAKS = /[.;!?]/;
/** What follows is still about the one before. */
const STILL_SHE = /^[^.;!?]*[.;!?]+\s*(?:dia|beliau|orangnya|she|he)\b[^.;!?]*$/;
const ADVISES =
  /^\s*(?:yang |who )?(?:bilang|ngomong|kata(?!nya)|suruh|nyuruh|menyuruh|saran|menyarankan|kasih (?:tahu|tau)|ngasih|says?|said|told)/;
/** Nothing but who gets it or does it stands between a deed and the name behind it. */
const UP_TO_NAME =
  /^(?:\s+[\p{L}\d]+){0,4}?(?:\s+(?:oleh|sama|ke|kepada|dengan|lewat|melalui|itu|adalah|yaitu|namanya|ya|by|to|is))?\s*$/u;
const PAID_TO =
  /\b(?:bayar|setor|nyetor|transfer|kasih uang|serahkan uang|paid|gave)\b[^.,;!?]{0,30}\b(?:ke|kepada|sama|lewat|to)\s*$/;
const KEEP_FROM = new RegExp(
  `\\b(?:jangan|jgn|ojo|(?:tidak|tdk|gak|gk|ga|nggak|enggak) boleh|do not|don'?t)\\b(?:(?!\\b(?:${OTHER})\\b)[^.;!?]){0,40}\\b(?:tahu|tau|bilang|cerita|lapor|hubungi|kabari|kasih|sampai|sampe|ke|sama|tell|let|inform)\\b[^.;!?]{0,10}$`,
);
const NOT_TO_KNOW =
  /^[^.;!?,]{0,15}\b(?:jangan|jgn|ojo|(?:tidak|tdk|gak|gk|ga|nggak|enggak) boleh|must not|should not)\b[^.;!?]{0,25}\b(?:tahu|tau|dengar|ngerti|dihubungi|diberi|dikasih|know|hear)\b/;
/** She may know of it: that says nothing against her. */
const MAY_KNOW =
  /(?<!\b(?:tidak|tdk|gak|gk|ga|nggak|enggak|jangan|jgn|ojo|belum|blm|bukan)\s)\b(?:boleh|silakan|may|can)\b(?:(?!\b(?:jangan|jgn|ojo|kecuali|selain|asal\w*|tapi|tetapi|bukan|except|but|not)\b)[^.;!?]){0,20}\b(?:tahu|tau|bilang|cerita|lapor|hubungi|kabari|tell|inform)\b(?: (?:ke|kepada|sama|to))?\s*$/;
const IS_LET_KNOW = /^\s*(?:juga |sekarang )?(?:boleh|may|can)\b(?: (?:di)?(?:kasih|kasi|beri))? (?:tahu|tau|know)\b/;
/** Her own family may be called the same. */
const KIN =
  /\b(?:anak|suami|istri|isteri|adik|adek|kakak|keponakan|cucu|menantu|saudara|my (?:son|daughter|wife|husband|sister|brother))(?:nya|ku)?(?: saya| sy| aku| kami)?(?: perempuan| laki-laki)?(?: (?:ber)?nama(?:nya)?)?\s*$/;

const [DONE, UNDERGONE] = [new RegExp(`\\b(?:${DEED}|${HARM})\\b`), new RegExp(`\\b(?:${SUFFERED}|${DEED})\\b`, 'g')];
const NEAR = 70;

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** How she may be called: by a title and one of her names, or by her whole name. */
function waysToName(name: string): RegExp | null {
  const parts =
    name
      .toLowerCase()
      .match(/[\p{L}']+/gu)
      ?.filter((part) => !IS_TITLE.test(part)) ?? [];
  const single = parts.filter((part) => part.length > 2).map(escaped);
  if (single.length === 0) return null;
  const whole = parts.length > 1 ? `|${parts.map(escaped).join('\\s+')}` : '';
  return new RegExp(`(?<![\\p{L}])(?:${TITLED}(?:${single.join('|')})${whole})(?![\\p{L}])`, 'gu');
}

function didIt(before: string, after: string): boolean {
  if (RECRUITER_IS.test(before) || IS_RECRUITER.test(after)) return true;
  const deed = DONE.exec(after);
  if (deed) {
    const between = after.slice(0, deed.index);
    if (!OTHERS.test(between) && (!BREAKS.test(between) || STILL_SHE.test(between))) return true;
  }
  if (ADVISES.test(after)) return false;
  const last = [...before.matchAll(UNDERGONE)].at(-1);
  const gap = last ? before.slice(last.index + last[0].length) : null;
  return (gap !== null && UP_TO_NAME.test(gap) && !OTHERS.test(gap)) || PAID_TO.test(before);
}

function asWhat(words: string, at: number, length: number): NamedAs | null {
  const before = words.slice(Math.max(0, at - NEAR), at);
  const after = words.slice(at + length, at + length + NEAR);
  if (didIt(before, after)) return 'accused';
  if (KEEP_FROM.test(before) || NOT_TO_KNOW.test(after)) return 'must_not_know';
  return KIN.test(before) || MAY_KNOW.test(before) || IS_LET_KNOW.test(after) ? null : 'named';
}

const GRAVEST: readonly NamedAs[] = ['accused', 'must_not_know', 'named'];

/** A line of its own is a sentence of its own. */
const asSentences = (words: string): string =>
  words
    .toLowerCase()
    .replace(/\s*\n+\s*/g, '. ')
    .replace(/\s+/g, ' ');

function gravestIn(said: string, way: RegExp): NamedAs | null {
  const all = [...said.matchAll(way)].map((found) => asWhat(said, found.index, found[0].length));
  return GRAVEST.find((one) => all.includes(one)) ?? null;
}

/** As what somebody occurs in these words, by any of the ways she is called: the gravest; null where nothing is said of her. */
export const occursAs = (words: string, way: RegExp): NamedAs | null => gravestIn(asSentences(words), way);

/**
 * Whom of these somebody's words name, and as what. Nobody is accused because a name merely occurs: "bu Melati bilang
 * lapor ke sini" only names her. A name without a title before it counts only when it is whole.
 */
export function namedIn(words: string, officers: readonly NamedOfficer[]): { id: string; as: NamedAs }[] {
  const said = asSentences(words);
  return officers.flatMap(({ id, name }) => {
    const way = waysToName(name);
    const as = way && gravestIn(said, way);
    return as ? [{ id, as }] : [];
  });
}
