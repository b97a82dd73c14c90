import { wordsOf } from '../../conversation/words/plain-words.ts';

const YES = new Set(
  'boleh blh bole boleh2 silakan silahkan ya iya iyah ia yoi nggih nggeh inggih enggih njih monggo muhun sumuhun mangga oke ok okay setuju bisa mau benar betul sudah sampun atos yes yeah yep sure okey angsal kenging'.split(
    ' ',
  ),
);
const NO = new Set(
  'jangan jgn jangn jng tidak tdk tak gak ga gk nggak ngga engga enggak ndak nda ora moh emoh mboten boten ojo ulah entong henteu bukan belum blm dereng durung'.split(
    ' ',
  ),
);
/** A no over a yes word is one no: "tidak boleh", "gak usah". */
const NEGATED = new Set([
  'boleh',
  'blh',
  'oleh',
  'pareng',
  'angsal',
  'kenging',
  'usah',
  'perlu',
  'bisa',
  'mau',
  'setuju',
  'ya',
  'iya',
]);

/** Alone, or politely: "no 2" is a number. */
const ENGLISH_NO = /^(?:no|nope|no (?:thanks|please)|no thank you|better not|dont|not now)$/;
const isEnglishNo = (words: readonly string[]): boolean => ENGLISH_NO.test(words.join(' '));

/** "Bolehlah", "janganlah" say what they say without it. */
const plain = (word: string): string => word.replace(/(?<=.{3})lah$/, '');

/** A word that agrees. */
export const isYes = (word: string): boolean => YES.has(word) || YES.has(plain(word));
/** A word that refuses. */
export const isNo = (word: string): boolean => NO.has(word) || NO.has(plain(word));

/** What words answer. */
export type YesNo = 'yes' | 'no' | 'both' | 'none';

/**
 * What the words of a message say to a yes-or-no question. `both` when it says yes and no ("boleh tapi jangan ..."):
 * the caller asks again rather than guess.
 */
export function readYesNo(words: readonly string[]): YesNo {
  if (isEnglishNo(words)) return 'no';
  let yes = false;
  let no = false;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (isNo(word)) {
      no = true;
      if (NEGATED.has(words[at + 1] ?? '')) at++;
    } else if (isYes(word)) yes = true;
  }
  if (yes && no) return 'both';
  return yes ? 'yes' : no ? 'no' : 'none';
}

/** The same for a whole short message; longer than five words it tells something and answers nothing by itself. */
export function readShortYesNo(text: string): YesNo {
  const words = wordsOf(text);
  return words.length <= 5 ? readYesNo(words) : 'none';
}
