import Big from 'big.js';
import { ENGLISH_ONES, ONES } from '../flow/answers/number.ts';

/** A word of a number: a number by itself, or one that multiplies the one before it. */
export interface Token {
  is: 'number' | 'teen' | 'ten' | 'hundred' | 'scale' | 'half';
  value: Big;
  /** What may be added behind it is smaller: units behind "twenty", nothing behind a figure. */
  room: number;
}

const ENGLISH_TENS: readonly string[] = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const SCALES: Readonly<Record<string, string>> = {
  rb: '1e3',
  rbu: '1e3',
  ribu: '1e3',
  rebu: '1e3',
  k: '1e3',
  thousand: '1e3',
  jt: '1e6',
  juta: '1e6',
  million: '1e6',
  m: '1e9',
  miliar: '1e9',
  milyar: '1e9',
  billion: '1e9',
};
/** Other words too, where no number stands in front. */
const LETTERS: ReadonlySet<string> = new Set(['k', 'm', 'rb', 'jt']);
const HUNDRED = /^(?:ratus|rts|hundred)$/;
const HALF = /^(?:setengah|stengah|setgh|stgh)$/;
const AND = /^(?:dan|and)$/;
/** Number words that are not read here: without them the rest would be wrong by much. */
const UNREAD =
  /^(?:seperempat|sepertiga|separuh|separo|half|quarter|sewu|satus|selawe|seket|sawidak|rong|telung|patang|limang|pitung|wolung|sangang|atus|ewu|yuta|tilu|opat|genep|dalapan|salapan|ratusan|ribuan|jutaan|puluhan|belasan|dozen)$/;

const PIECE = /\d[\d.,^]*|\p{L}+|,|[^\s]/gu;

/**
 * The number words of a text, all in one run: "dan" and a comma may stand within. Null where two runs stand apart ("2
 * juta dipotong 500 ribu"): what stands between is not for us to guess.
 */
export function tokensOf(text: string): Token[] | null {
  const pieces = joined(text.normalize('NFKC').toLowerCase()).match(PIECE) ?? [];
  const tokens: Token[] = [];
  let isOver = false;
  for (const [at, piece] of pieces.entries()) {
    const read: Token[] | null = UNREAD.test(piece)
      ? null
      : readPiece(piece, pieces[at + 1], tokens.length > 0 && !isOver);
    if (read === null || (read.length > 0 && isOver)) return null;
    tokens.push(...read);
    isOver ||= read.length === 0 && tokens.length > 0 && piece !== ',' && !AND.test(piece);
  }
  return tokens;
}

/** "Sejuta" is "satu juta", "2jutaan" is "2 juta", "fifty-five" is "fifty five". */
const joined = (text: string): string =>
  text
    .replace(/(?<=\d)(?=\p{L})|(?<=\p{L})(?=\d)/gu, ' ')
    .replace(/\bse ?(ratus|ribu|rebu|juta|miliar|milyar)\b/g, 'satu $1')
    .replace(/\ban? (?=hundred|thousand|million|billion)/g, 'one ')
    .replace(
      /(?<=\d |ratus |puluh |belas |satu |dua |tiga |empat |lima |enam |tujuh |delapan |sembilan |sepuluh )(ratus|ribu|juta|jt|rb)an\b/g,
      '$1',
    )
    .replace(/(?<=ty)-(?=\p{L})/gu, ' ');

/** No token for a word that is none of a number; null for a figure that no number is. */
function readPiece(piece: string, next: string | undefined, inRun: boolean): Token[] | null {
  if (/^\d/.test(piece)) {
    const value = exactly(piece.replace(/[.,]+$/, ''), next !== undefined && isFactor(next));
    return value && [{ is: 'number', value, room: 1 }];
  }
  const scale = Object.hasOwn(SCALES, piece) ? SCALES[piece] : undefined;
  if (scale !== undefined) return LETTERS.has(piece) && !inRun ? [] : [{ is: 'scale', value: new Big(scale), room: 1 }];
  const value = numberOf(piece);
  if (value !== null) return [{ is: 'number', value: new Big(value), room: value >= 20 ? 10 : 1 }];
  const is = HALF.test(piece) ? 'half' : HUNDRED.test(piece) ? 'hundred' : TENS[piece];
  return is ? [{ is, value: new Big(0.5), room: 1 }] : [];
}

const TENS: Readonly<Record<string, 'teen' | 'ten' | undefined>> = { belas: 'teen', puluh: 'ten' };
const isFactor = (word: string): boolean => Object.hasOwn(SCALES, word) || HUNDRED.test(word) || HALF.test(word);

function numberOf(word: string): number | null {
  const tens = ENGLISH_TENS.indexOf(word);
  const one = Math.max(ONES.indexOf(word), ENGLISH_ONES.indexOf(word));
  return tens >= 0 ? (tens + 2) * 10 : one >= 0 ? one : null;
}

/**
 * Indonesian figures: dots part thousands, a comma the decimals; three of them only before "juta" and the like.
 * The English way round is told by a comma before three figures, as on a pay slip: 1,500 and 1,500.50.
 */
function exactly(digits: string, scaled: boolean): Big | null {
  if (/^\d{1,3}(\.\d{3})+(,\d{1,2})?$/.test(digits)) return new Big(digits.replaceAll('.', '').replace(',', '.'));
  if (/^\d{1,3}(,\d{3}){2,}$/.test(digits)) return new Big(digits.replaceAll(',', ''));
  if (!scaled && /^[1-9]\d{0,2}(,\d{3})+(\.\d{1,2})?$/.test(digits)) return new Big(digits.replaceAll(',', ''));
  const plain = scaled ? /^\d{1,15}(?:,\d{1,3}|\.\d{1,2})?$/ : /^\d{1,15}([.,]\d{1,2})?$/;
  return plain.test(digits) ? new Big(digits.replace(',', '.')) : null;
}
