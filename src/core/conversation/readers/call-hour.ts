import { isOwnWord } from '../../flow/answers/consent.ts';
import { hourWords, readHour } from '../../flow/answers/hour.ts';
import { type Reader, reply } from '../reader.ts';

/** Words beside the hour that still say nothing else: "jam 4 sore ya bu"; "Dubai, locked at night" says more. */
const BESIDE = new Set(
  'besok nanti hari ini sesudah sehabis pas bisanya enak enaknya bisa mulai antara dan atau saja aja after before around about at from until or and is fine best any time call me tomorrow today'.split(
    ' ',
  ),
);
const saysMore = (words: readonly string[]): boolean => words.some((word) => isOwnWord(word) && !BESIDE.has(word));

/** She was offered a call and says when, and nothing else: who holds the case and the desk hear the hour. */
export const callHour: Reader = {
  name: 'call-hour',
  read(heard, scene, { texts }) {
    const [about, other] = scene.cases;
    if (scene.officer || !about || other || scene.session.frames.length > 0) return 'pass';
    const words = hourWords(heard.text);
    const found = readHour(words);
    if (!found || saysMore(words.filter((_, at) => !found.used.has(at)))) return 'pass';
    const { hour } = found;
    const given = { type: 'call_hour_given' as const, caseId: about.id, hour };
    const jam = /\d/.test(hour) ? ` jam ${hour.replaceAll(':', '.')}` : '';
    const said = reply(texts.say('N3', { jam }), { caseId: about.id });
    return { events: [given, { type: 'human_asked', because: 'call_hour' }, said], because: 'call_hour' };
  },
};
