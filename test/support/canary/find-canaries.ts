import { DIGITS, STEM } from './words.ts';

/** A word as it may lie in bytes: as it is, in capitals, in UTF-16, in hex, in base64, escaped or percent-encoded. */
function formsOf(word: string): Buffer[] {
  const upper = word.toUpperCase();
  const hex = Buffer.from(word).toString('hex');
  const escaped = [...word].map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
  const percent = [...word].map((one) => `%${one.charCodeAt(0).toString(16)}`).join('');
  const texts = [word, upper, hex, hex.toUpperCase(), escaped, percent, ...base64Of(word), ...base64Of(upper)];
  return [...new Set(texts)].map((text) => Buffer.from(text)).concat(Buffer.from(word, 'utf16le'));
}

/** Base64 depends on where the word begins: three alignments, without the characters that its neighbours share. */
function base64Of(word: string): string[] {
  return [0, 1, 2].map((before) => {
    const text = Buffer.from('\0'.repeat(before) + word).toString('base64');
    const usable = Math.floor(((before + word.length) * 8) / 6);
    return text.slice(Math.ceil((before * 8) / 6), usable);
  });
}

const FORMS = [STEM, DIGITS].flatMap((word) => formsOf(word));

/** What stands around a planted word in these bytes, in whatever form; null where there is none. */
export function findCanary(bytes: Buffer): string | null {
  for (const form of FORMS) {
    const at = bytes.indexOf(form);
    if (at >= 0) return bytes.toString('latin1', Math.max(0, at - 30), at + form.length + 30);
  }
  return null;
}

/** The same in a row as PostgreSQL writes it, where bytes are hex: they are looked into as bytes, too. */
export function findInRow(row: string): string | null {
  // Decoding ends at the first sign that is no hex; a pattern would run out of stack on a photo.
  const within = row
    .split('\\x')
    .slice(1)
    .map((after) => findCanary(Buffer.from(after, 'hex')));
  return findCanary(Buffer.from(row)) ?? within.find((found) => found !== null) ?? null;
}
