import { type Reader, reply } from '../reader.ts';
import { languageAsked } from '../words/language-asked.ts';

/** ENGLISH or BAHASA, as the whole message: from now she reads that language. */
export const language: Reader = {
  name: 'language',
  read(heard, scene, world) {
    const chosen = languageAsked(heard.text);
    if (scene.officer || !chosen) return 'pass';
    const session = { ...scene.session, language: chosen, spoke: chosen };
    return { events: [reply(world.texts.in(chosen).say('B1'))], session, because: `reads_${chosen}` };
  },
};
