import type { PlanPatch } from '../../contact/plan.ts';
import { PEOPLE_AROUND } from './people-around.ts';

const WHO = `((?:si |pak |bu |ibu |bapak |mas |mbak )?(?:${PEOPLE_AROUND}|husband|wife|agent|boss|employer|mother|father|brother|sister|family|neighbou?rs?|village head)(?:nya| saya| aku| ku|ku)?)`;
const EVERYBODY = '(semua|semuanya|semua orang|siapa saja|siapapun|siapa pun|everybody|everyone|anybody|anyone)';
const PLEASE = '(?:tolong |kak |mohon |please |dan )*';
const AFTER = '(?: ya| kak| bu| pak| kok| sekarang| juga| now)*';
const TELL =
  '(?:kasih tahu|kasih tau|kasi tau|ksh tau|beri tahu|diberi tahu|bilang|cerita|lapor|hubungi|kabari)(?: ke| sama| kepada)?';

const MUST_NOT = [
  new RegExp(`^${PLEASE}(?:jangan|jgn) (?:sampai |sampe )?(?:${TELL} )?${WHO}(?: tahu| tau)?${AFTER}$`),
  new RegExp(
    `^${PLEASE}${WHO} (?:jangan|jgn|tidak boleh|gak boleh|ga boleh) (?:sampai |sampe )?(?:tahu|tau|${TELL})${AFTER}$`,
  ),
  // "Boleh, tapi pak kades jangan."
  new RegExp(`^${PLEASE}${WHO} (?:jangan|jgn)${AFTER}$`),
  new RegExp(
    `^${PLEASE}(?:do not|don't|dont) (?:tell|let|call|inform) (?:my |the )?${WHO}(?: know)?(?: about (?:this|it))?${AFTER}$`,
  ),
];
const MAY = [
  new RegExp(`^${PLEASE}(?:${WHO}|${EVERYBODY}) (?:sekarang )?(?:boleh|bisa) (?:tahu|tau|${TELL})${AFTER}$`),
  new RegExp(`^${PLEASE}(?:boleh|bisa) (?:${TELL} )(?:${WHO}|${EVERYBODY})${AFTER}$`),
  new RegExp(`^${PLEASE}(?:my |the )?(?:${WHO}|${EVERYBODY}) (?:may|can) know${AFTER}$`),
];

const clausesOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[,;!\n]+|\.(?!\d)|\b(?:tapi|tetapi|tp|asal|asalkan|but)\b/)
    .map((clause) => clause.trim().replace(/\s+/g, ' '))
    .filter(Boolean);

const namedIn = (clause: string, ways: readonly RegExp[]): string[] =>
  ways
    .flatMap((way) => way.exec(clause)?.slice(1) ?? [])
    .filter(Boolean)
    .slice(0, 1);

/** Whom she does not want to hear of it, and who may after all, clause by clause; null where a message says neither. */
export function whoMayKnow(text: string): Pick<PlanPatch, 'mustNotKnow' | 'mayKnow'> | null {
  const clauses = clausesOf(text);
  const mustNotKnow = clauses.flatMap((clause) => namedIn(clause, MUST_NOT));
  const mayKnow = clauses.flatMap((clause) => namedIn(clause, MAY));
  if (mustNotKnow.length + mayKnow.length === 0) return null;
  return { ...(mustNotKnow.length > 0 && { mustNotKnow }), ...(mayKnow.length > 0 && { mayKnow }) };
}

/** The same where nothing else is said in the whole message. */
export const onlyWhoMayKnow = (text: string): ReturnType<typeof whoMayKnow> =>
  clausesOf(text).every((clause) => namedIn(clause, [...MUST_NOT, ...MAY]).length > 0) ? whoMayKnow(text) : null;

/** Of the village, or anybody in it: not to tell them is about the question whether the village may know. */
const OF_VILLAGE =
  /\b(?:kader|desa|petugas|perangkat|kades|lurah|kadus|carik|rt|rw|village|tetangga|neighbou?rs?|orang)\b/;

/** An answer without the wish beside it that somebody of hers must not hear of it; the same where it is all she says. */
export function besideWhoMayNot(text: string): string {
  const clauses = clausesOf(text);
  const rest = clauses.filter((clause) => namedIn(clause, MUST_NOT).length === 0 || OF_VILLAGE.test(clause));
  return rest.length === 0 || rest.length === clauses.length ? text : rest.join(', ');
}
