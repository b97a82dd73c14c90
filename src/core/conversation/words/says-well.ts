import { wholeMessage } from './whole-word.ts';

/** What answers our safety question well, also with "she" in its place. */
const WELL: ReadonlySet<string> = new Set([
  ...['baik', 'baik baik', 'baik baik saja', 'saya baik', 'saya baik baik saja', 'iya baik', 'iya baik baik saja'],
  ...['fine', 'i am fine', 'im fine', 'yes fine', 'yes i am fine'],
  ...['aman', 'saya aman', 'sudah aman', 'iya aman', 'aman aman', 'dia aman'],
  ...['safe', 'i am safe', 'im safe', 'she is safe', 'he is safe'],
]);

/** Whether the whole message is what we asked for, or means that all is well. */
export const saysWell = (text: string): boolean => WELL.has(wholeMessage(text));
