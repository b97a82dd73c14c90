import { isOpen } from '../open-door.ts';
import { startLessons } from '../play-flow.ts';
import type { Reader } from '../reader.ts';
import { wholeMessage } from '../whole-word.ts';

/** Who asks only for a lesson about money gets it at once: its words are harmless on any screen (S10). */
export const harmless: Reader = {
  name: 'harmless',
  read(heard, scene, world) {
    if (scene.role !== 'worker' || isOpen(scene, world.env.now) || scene.session.frames.length > 0) return 'pass';
    const { intent, category, dangerNow } = world.env.assess(heard.text);
    const asks = intent === 'learn_finance' || wholeMessage(heard.text) === 'belajar';
    if (!asks || category !== 'none' || dangerNow) return 'pass';
    return { ...startLessons(scene, world, heard.text), because: 'asks_for_a_lesson' };
  },
};
