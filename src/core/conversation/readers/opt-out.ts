import { type Reader, reply } from '../reader.ts';
import type { Heard } from '../scene.ts';
import { wholeMessage } from '../whole-word.ts';

const STOP = new Set(['stop', 'berhenti', 'stop sms', 'stop wa']);
const START = new Set(['mulai', 'start', 'unstop']);

function wish(heard: Heard): 'stop' | 'start' | null {
  if (heard.optOut) return heard.optOut;
  const word = wholeMessage(heard.text);
  if (STOP.has(word)) return 'stop';
  return START.has(word) ? 'start' : null;
}

/** STOP ends all that she did not ask for, MULAI brings it back; one line answers, unless the provider answered already. */
export const optOut: Reader = {
  name: 'opt-out',
  read(heard, scene, { texts }) {
    const wanted = wish(heard);
    if (!wanted) return 'pass';
    const stop = wanted === 'stop';
    const said = heard.optOut ? [] : [reply(texts.say(stop ? 'STOP' : 'START'))];
    const change = { type: stop ? ('opted_out' as const) : ('opted_in' as const) };
    if (!scene.officer) return { events: [change, ...said], because: wanted };
    const duty = { type: 'duty_changed' as const, officerId: scene.officer.id, onDuty: !stop };
    return { events: [duty, reply(texts.say(stop ? 'O14' : 'O15'))], because: `officer_${wanted}` };
  },
};
