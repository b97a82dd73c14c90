import type { Category } from './assessment.ts';
import type { Lexicon } from './compile-lexicon.ts';
import type { Problems, Weighed } from './problems.ts';
import type { Reading } from './reading.ts';
import type { Token } from './token.ts';

/** How somebody died, and what is owed or missing since: all else beside a death is a matter of its own. */
const BESIDE: ReadonlySet<Category> = new Set([
  'death',
  'illness_accident',
  'wages',
  'overcharging_debt',
  'contract_violation',
  'undocumented',
]);
/** "Hampir meninggal": nobody has died yet. */
const NOT_YET = new Set(
  'hampir nyaris mau akan bakal bisa takut keburu sampai sebelum jangan jangan-jangan mesti pasti arep bade almost nearly about will'.split(
    ' ',
  ),
);
const REACH = 3;
/** Whoever is no kin: "teman kami", "my friend". */
const FRIENDS = new Set(
  'teman temen kawan kanca batur semamak tetangga rekan friend roommate colleague neighbour'.split(' '),
);
/** Between a friend and whose friend it is: "teman sekamar saya". */
const CLOSE = new Set('sekamar kamar kerja sekerja sekampung kampung sekapal dekat baik'.split(' '));
/** Whom she speaks to: "bu, teman saya meninggal". */
const CALLS_US = new Set(['ibu', 'bapak', 'kakak', 'mas', 'mbak']);
/** Somebody besides the one who died. */
const OTHERS = new Set('lain lainnya mereka sisanya semua satunya others rest they them'.split(' '));

/**
 * Whether nothing is told but that one of hers, kin or friend, has died, and how: that is over, and nobody else is in
 * it. What the small model hears in such a fall or such a blow is of the dead.
 */
export function createMourning(lexicon: Lexicon) {
  const [self, lately, kin] = [lexicon.concept('@saya'), lexicon.concept('@tadi'), lexicon.concept('@keluarga')];
  const room = lexicon.concept('@ruang');
  const isKin = (token: Token | undefined): boolean =>
    token !== undefined && (token.concepts.includes(kin) || FRIENDS.has(token.lemma) || FRIENDS.has(token.raw));

  return (weighed: readonly Weighed[], { facts, danger }: Problems, reading: Reading): boolean => {
    const { tokens, marks } = reading;
    const dead = facts.filter(({ sign }) => sign.category === 'death');
    const of = (mark: 'family' | 'worker' | 'present') => marks.get(mark) ?? [];
    // "Di mess kami", "in our dormitory": where it was, and nobody who is there.
    const isRoom = (token: Token | undefined): boolean => token?.concepts.includes(room) === true;
    const isHers = (at: number) =>
      isRoom(tokens[at - 1]) ||
      isRoom(tokens[at + 1]) ||
      of('family').some(({ first, last }) => first <= at && at <= last) ||
      isKin(tokens[at + 1]) ||
      isKin(tokens[CLOSE.has(tokens[at - 1]?.raw ?? '') ? at - 2 : at - 1]);
    const isCorpse = dead.some(({ sign }) => sign.name === 'jenazah');
    const goesOn = of('present').some(({ first }) => !tokens[first]?.concepts.includes(lately));
    const isAhead = dead.some(({ first }) =>
      tokens.slice(Math.max(0, first - REACH), first).some(({ raw, lemma }) => NOT_YET.has(raw) || NOT_YET.has(lemma)),
    );
    const named = tokens.filter((token) => isKin(token) && !CALLS_US.has(token.lemma));
    const whose = new Set(
      [...named, ...of('family').flatMap(({ first }) => tokens[first] ?? [])].map(({ lemma }) => lemma),
    );
    return (
      danger === 'no' &&
      dead.length > 0 &&
      tokens.some(isKin) &&
      !isAhead &&
      (!goesOn || isCorpse) &&
      of('worker').length === 0 &&
      whose.size <= 1 &&
      weighed.every(({ sign, standing }) => standing !== 'plain' || !sign.category || BESIDE.has(sign.category)) &&
      !tokens.some(({ raw, lemma }) => OTHERS.has(raw) || OTHERS.has(lemma)) &&
      !tokens.some(({ concepts }, at) => concepts.includes(self) && !isHers(at))
    );
  };
}
