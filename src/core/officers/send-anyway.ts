import type { Scene } from '../conversation/scene.ts';
import { wholeMessage } from '../conversation/words/whole-word.ts';

const SEND = new Set([
  'ya',
  'iya',
  'y',
  'kirim',
  'ya kirim',
  'iya kirim',
  'kirim saja',
  'tetap kirim',
  'ya tetap kirim',
]);
const LEAVE = new Set([
  'tidak',
  'tdk',
  'jangan',
  'jangan kirim',
  'jangan dikirim',
  'tidak usah',
  'gak',
  'gak usah',
  'batal',
]);

/** "Ya", "jangan" to words that expose: the digit it stands for; `which` where something else waits for one too (S9). */
export function sendAnyway(typed: string, { questions }: Scene): string | 'which' | null {
  const whole = wholeMessage(typed);
  const number = /^\d{5,8}(?= )/.exec(whole)?.[0] ?? null;
  const said = number === null ? whole : whole.slice(number.length + 1);
  const digit = SEND.has(said) ? 1 : LEAVE.has(said) ? 2 : null;
  const asked = questions.filter((one) => one.kind === 'send_anyway' && (number === null || one.number === number));
  if (digit === null || asked.length === 0) return null;
  return number === null && questions.length > 1 ? 'which' : `${asked[0]?.number} ${digit}`;
}
