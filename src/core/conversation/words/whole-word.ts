const COURTESY = /^(?:ya|yaa|kak|kk|pak|pk|bu|dong|mbak|mas|min|please|pls)$/;

/**
 * The message as one word, for words that count only as the whole message (S13): lower case, without
 * punctuation and courtesy at its ends. "STOP ya kak" is "stop"; "mau stop kerja" stays three words.
 */
export function wholeMessage(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ');
  while (words.length > 1 && COURTESY.test(words.at(-1) ?? '')) words.pop();
  while (words.length > 1 && COURTESY.test(words[0] ?? '')) words.shift();
  return words.join(' ');
}
