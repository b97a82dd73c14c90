import { hourWords, readHour } from '../../flow/answers/hour.ts';
import { type Reader, reply } from '../reader.ts';

/** She wanted a call and now says when: the desk hears the hour, whatever door stands before the rest. */
export const callHour: Reader = {
  name: 'call-hour',
  read(heard, scene, { texts }) {
    const talk = scene.cases.findLast((one) => one.kind === 'talk');
    if (scene.officer || !talk || scene.session.frames.length > 0 || heard.text.length > 40) return 'pass';
    const found = readHour(hourWords(heard.text));
    if (!found) return 'pass';
    const given = { type: 'call_hour_given' as const, caseId: talk.id, hour: found.hour };
    const said = reply(texts.say('N3', { jam: found.hour.replaceAll(':', '.') }), { caseId: talk.id });
    return { events: [given, { type: 'human_asked', because: 'call_hour' }, said], because: 'call_hour' };
  },
};
