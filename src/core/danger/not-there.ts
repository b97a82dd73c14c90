import { setOf } from '../conversation/words/set-of.ts';
import type { Token } from './token.ts';

/** Leads to a country that she has got to. */
const REACHED = setOf('sampai tiba mendarat nyampe sampe masuk reached arrived');
/** Leads to a country where she only wants, waits or was promised to go. */
const NOT_YET = setOf(
  'mau akan bakal hendak rencana rencananya niat ingin pengin pengen menunggu nunggu tunggu calon gagal batal sebelum janji janjinya dijanjikan dijanjiin ditawari ditawarin tawaran daftar mendaftar syarat arep ajeng want will',
);
/** What she tells of that country is over. */
const OVER = setOf('dulu dulunya mantan eks bekas kemarin-kemarin formerly');
const OF_THIS_MOMENT = setOf('sekarang saiki now barusan currently');
/** A ship's flag says nothing of where the ship is. */
const FLAG = setOf('bendera berbendera benderanya kapal flag');
/** All that is said is said before departure: in a holding place of a company, in training, or because nobody left. */
const BEFORE_DEPARTURE =
  / (?:(?:belum|tidak|gagal|batal|sebelum)(?: jadi)? (?:di)?(?:berangkat|terbang)\S*|(?:penampungan|asrama|mess|tempat) (?:pt|pjtki|p3mi|sponsor|calo)|(?:di|dari) pt|blk(?:ln)?|balai latihan|calon (?:pmi|tki|tkw|tkl|pekerja)) /;

/** How far before a country a word may stand that leads to it, and one that says that it is not reached. */
const LED = 2;
const FAR = 6;

const before = (tokens: readonly Token[], index: number, reach: number): readonly Token[] =>
  tokens.slice(Math.max(0, index - reach), index);
const holds = (tokens: readonly Token[], words: ReadonlySet<string>): boolean =>
  tokens.some(({ lemma, raw }) => words.has(lemma) || words.has(raw));

/** Whether all of a message is said before departure. */
export const isBeforeDeparture = (tokens: readonly Token[]): boolean =>
  BEFORE_DEPARTURE.test(` ${tokens.map(({ lemma }) => lemma).join(' ')} `);

/** Whether a country at `index` is led to by words of arrival. */
export const isReached = (tokens: readonly Token[], index: number): boolean =>
  holds(before(tokens, index, LED), REACHED);

/** What leads to a country in its sentence: "dulu di malaysia, sekarang di dubai" begins anew with "sekarang". */
function lead(tokens: readonly Token[], index: number): readonly Token[] {
  const near = before(tokens, index, FAR).filter(({ sentence }) => sentence === tokens[index]?.sentence);
  return near.slice(near.findLastIndex((one) => holds([one], OF_THIS_MOMENT)) + 1);
}

/** Whether a country at `index` is only gone to in wishes, plans and promises. */
export const isNotReached = (tokens: readonly Token[], index: number): boolean => holds(lead(tokens, index), NOT_YET);

/** Whether what is told of a country at `index` is over. */
export const isOver = (tokens: readonly Token[], index: number): boolean => holds(lead(tokens, index), OVER);

/** Whether a country at `index` is a ship's flag. */
export const isFlag = (tokens: readonly Token[], index: number): boolean => holds(before(tokens, index, LED), FLAG);

/** Whether the words speak of this moment. */
export const isOfThisMoment = (tokens: readonly Token[]): boolean => holds(tokens, OF_THIS_MOMENT);
