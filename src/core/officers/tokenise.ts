/** One piece of a message: where it stood, and how it reads. `odd`: letters and digits that belong together. */
export type Token = { kind: 'word' | 'number' | 'odd' | 'break'; text: string; start: number; end: number };

/** Longer messages are read for commands up to here, and kept whole all the same. */
const READ_AT_MOST = { signs: 4000, pieces: 250 };

const PIECE = /\d+(?:[.,:/-]\d+)+|[\p{L}\d][\p{L}\d'’`]*|[.,;:!?+\n()"]|\s[-–]\s/gu;
const KEEP_WHOLE = /x{2,}|^\p{L}\d|^\p{L}+\d\p{L}[\p{L}\d]*$|^(?=.*\d)(?=.*[oil])[\doil]{3,8}$/u;

/** Same length as the input, so that positions hold: small letters, plain digits, no apostrophes or marks. */
const plain = (text: string): string =>
  Array.from(text.slice(0, READ_AT_MOST.signs), (sign) => {
    const folded = sign.normalize('NFKC').toLowerCase();
    return folded.length === sign.length ? folded : sign;
  }).join('');

const kindOf = (text: string): Token['kind'] => {
  if (/^\d/.test(text) && /^[\d.,:/-]+$/.test(text)) return 'number';
  if (/^\p{L}+$/u.test(text)) return 'word';
  return /[\p{L}\d]/u.test(text) ? 'odd' : 'break';
};

/** Glued letters and digits come apart (`kasus40711`, `500rb`), unless they are one thing (`0857xxxx45`, `B1234567`, `BP3MI`, `IO42`). */
function split(typed: string, start: number): Token[] {
  const text = typed.replace(/['’`]/g, '');
  const whole: Token = { kind: kindOf(text), text, start, end: start + typed.length };
  // `hati2` is `hati-hati`: the 2 doubles the word.
  const doubled = /^(\p{L}{3,})2$/u.exec(text)?.[1];
  if (doubled) return [{ ...whole, kind: 'word', text: doubled }];
  if (whole.kind !== 'odd' || KEEP_WHOLE.test(text)) return [whole];
  const parts = text.matchAll(/\d+|\p{L}+/gu);
  return Array.from(parts, (part) => {
    const at = start + part.index;
    return { kind: kindOf(part[0]), text: part[0], start: at, end: at + part[0].length };
  });
}

// A dot after "no" abbreviates, it does not end a sentence.
const ABBREVIATED = /\b(no|nmr|kab|kec|bp|bpk|sdr|h|hj)\.(?=\s*[\p{L}\d#])/gu;

/** Cuts a message into words, numbers and breaks; `start` and `end` are positions in the text as typed. */
export function tokenise(text: string): Token[] {
  const readable = plain(text).replace(ABBREVIATED, '$1 ');
  const pieces = Array.from(readable.matchAll(PIECE)).slice(0, READ_AT_MOST.pieces);
  return pieces.flatMap((piece) => split(piece[0], piece.index));
}
