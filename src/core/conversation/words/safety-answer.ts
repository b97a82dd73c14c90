import type { Role } from '../env.ts';
import { wholeMessage } from './whole-word.ts';

const phrases = (list: string): ReadonlySet<string> => new Set(list.split(', '));

/** What answers our safety question well, also with "she" in its place. */
const WELL = phrases(
  'baik, baik baik, baik baik saja, saya baik, saya baik baik saja, iya baik, iya baik baik saja, fine, ' +
    'i am fine, im fine, yes fine, yes i am fine, aman, saya aman, sudah aman, iya aman, aman aman, dia aman, ' +
    'safe, i am safe, im safe, she is safe, he is safe',
);

/** Asked whether she herself is well. */
const NOT_WELL = phrases(
  'tidak, tdk, gak, ga, nggak, enggak, bahaya, tidak baik, tidak aman, 0, danger, in danger, no, not safe, ' +
    'not fine',
);

/** Family is asked whether that person is in danger: there a yes is bad, not to know is bad too, and a no is good. */
const IN_DANGER = phrases(
  'tidak aman, gak aman, ga aman, nggak aman, belum aman, kurang aman, tidak baik, not fine, not well, ya, ' +
    'iya, iyo, inggih, nggih, betul, benar, mungkin, kayaknya, sepertinya, bahaya, ya bahaya, iya bahaya, ' +
    'tidak tahu, tdk tahu, tidak tau, tdk tau, gak tau, ga tau, nggak tau, gatau, kurang tahu, kurang tau, ' +
    'ora ngerti, mboten ngertos, yes, maybe, i do not know, i dont know, i don t know, dont know, not sure, ' +
    'danger, in danger, not safe, 0',
);
const NOT_IN_DANGER = phrases(
  'tidak, tdk, gak, ga, nggak, enggak, ora, mboten, bukan, tidak bahaya, tidak bu, no, not in danger, ' +
    'tidak dalam bahaya',
);

/** Whether the whole message is what we asked for, or means that all is well. */
export const saysWell = (text: string): boolean => WELL.has(wholeMessage(text));

/** What a whole message answers to the question that was asked: whether she herself is well, or another is in danger. */
export function safetyAnswer(word: string, role: Role): 'well' | 'bad' | null {
  if (saysWell(word)) return 'well';
  if (role !== 'family') return NOT_WELL.has(word) ? 'bad' : null;
  if (IN_DANGER.has(word)) return 'bad';
  return NOT_IN_DANGER.has(word) ? 'well' : null;
}
