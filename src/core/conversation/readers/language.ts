import { waiting } from '../play-flow.ts';
import { type Reader, reply, type World } from '../reader.ts';
import type { Scene } from '../scene.ts';
import { languageAsked } from '../words/language-asked.ts';
import { wholeMessage } from '../words/whole-word.ts';

/** Where she may have been asked where she is, a country is the answer; BAHASA asks for the language. */
function mayBeHerCountry(text: string, scene: Scene, world: World): boolean {
  if (wholeMessage(text) !== 'indonesia') return false;
  const wait = waiting(scene, world);
  return wait?.open === true && !wait.free;
}

/** ENGLISH or BAHASA, as the whole message: from now she reads that language. */
export const language: Reader = {
  name: 'language',
  read(heard, scene, world) {
    const chosen = languageAsked(heard.text);
    if (scene.officer || !chosen || mayBeHerCountry(heard.text, scene, world)) return 'pass';
    const session = { ...scene.session, language: chosen, spoke: chosen };
    return { events: [reply(world.texts.in(chosen).say('B1'))], session, because: `reads_${chosen}` };
  },
};
