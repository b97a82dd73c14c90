import type { Token } from './token.ts';

const COMPANY: ReadonlySet<string> = new Set(['pt', 'cv', 'p3mi', 'pjtki']);
/** Most words of a name before its last. */
const LONGEST = 3;
/** Behind PT these say where it is or what it does: there is no name, or it is over. */
const NO_NAME: ReadonlySet<string> = new Set(
  'di ke dari dalam yang itu ini saya aku kami kita tidak sudah belum mau ada kirim potong tahan lewat and in at to from of the'.split(
    ' ',
  ),
);

/** Whether a word ends the name of a company: "PT Maju Sentosa". Right behind PT it says where the company is. */
export function isInCompanyName(tokens: readonly Token[], at: number): boolean {
  const start = tokens.slice(0, at).findLastIndex(({ raw }) => COMPANY.has(raw));
  const name = tokens.slice(start + 1, at);
  if (start < 0 || name.length === 0 || name.length > LONGEST) return false;
  const isOnePiece = (tokens[at]?.at ?? 0) - (tokens[start]?.at ?? 0) === at - start;
  return isOnePiece && !name.some(({ lemma, raw }) => NO_NAME.has(lemma) || NO_NAME.has(raw));
}
