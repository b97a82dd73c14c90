const HEADS =
  /^(?:mem(?=[bfpv])|men(?=[cdjtz])|meng(?=[aeioughk])|meny|me(?=[lmnrwy])|nge|ng(?=[aeiougk])|di|ter|ber|ke|per|pe|se|tak|kok)/;
const TAILS = /(?:kannya|annya|innya|inya|nya|kan|keun|ake|aken|lah|kah|ku|mu|in|an|i|e|ne)$/;
const SHORTEST = 4;

/** A rough stem, for words no list knows: digerayangi and nggerayang-nya meet in `gerayang`. Never shorter than 4 letters. */
export function stemOf(word: string): string {
  const headless = cut(word, HEADS);
  return cut(headless, TAILS);
}

function cut(word: string, part: RegExp): string {
  const rest = word.replace(part, '');
  return rest.length >= SHORTEST ? rest : word;
}
