import { callOf } from '../call-of.ts';
import { isOpen } from '../open-door.ts';
import { planInWords } from '../plan-words.ts';
import { startPlan } from '../play-flow.ts';
import { type Reader, reply } from '../reader.ts';
import { wholeMessage } from '../whole-word.ts';

const ASKS = new Set(['aturan', 'aturan hp', 'atur hp', 'atur jam', 'jam aman']);

/** When and how she may be written to, changed by a message at any time; asked by a flow where she wants to be asked. */
export const plan: Reader = {
  name: 'plan',
  read(heard, scene, world) {
    if (scene.officer || scene.stranger) return 'pass';
    const mayBeRead = scene.role === 'family' || isOpen(scene, world.env.now);
    if (mayBeRead && scene.role === 'worker' && ASKS.has(wholeMessage(heard.text)))
      return { ...startPlan(scene, world), because: 'asks_for_the_plan' };
    const patch = planInWords(heard.text);
    if (patch === null) return 'pass';
    const said = mayBeRead ? world.texts.say('P2', { panggilan: callOf(scene.role) }) : world.texts.say('A4');
    return { events: [{ type: 'plan_told', patch }, reply(said)], because: 'plan_in_words' };
  },
};
