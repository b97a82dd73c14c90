import { isGsm7 } from './segments.ts';

/** Signs that people and word processors type, by what a keypad would have typed. */
const SIGNS: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  ʼ: "'",
  '`': "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '…': '...',
  '•': '-',
  '·': '.',
  '×': 'x',
  '→': '->',
  '←': '<-',
  '\t': ' ',
};

/** Unseen characters that cost a whole message its alphabet: joiners, marks of direction, variants, controls. */
const UNSEEN = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|\p{Variation_Selector}/gu;

/**
 * The text in GSM-7 where its meaning survives: typographic signs, accents and full-width letters are folded,
 * emoji are dropped. Letters of another script stay, and the message is then UCS-2.
 */
export function foldForSms(text: string): string {
  if (/^[\n\x20-\x5f\x61-\x7e]*$/.test(text)) return text;
  const plain = text.normalize('NFC').replaceAll('\t', ' ').replace(UNSEEN, '');
  let folded = '';
  for (const sign of plain) folded += foldSign(sign);
  return folded.replace(/ {2,}/g, ' ').replace(/[ ]+$/gm, '');
}

function foldSign(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x60) return sign;
  const mapped = SIGNS[sign];
  if (mapped !== undefined) return mapped;
  if (code < 0x7f || isGsm7(sign)) return sign;
  if (/\p{Zs}/u.test(sign)) return ' ';
  const base = sign.normalize('NFKD').replace(/\p{M}/gu, '');
  if (base !== '' && base !== sign && isGsm7(base)) return base;
  return /[\p{Extended_Pictographic}\p{So}\p{Sk}\p{M}\p{Cn}\p{Co}\p{Cs}\u{1f1e6}-\u{1f1ff}]/u.test(sign) ? '' : sign;
}
