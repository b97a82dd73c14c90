import { namesFlow } from '../named-flow.ts';
import { isOpen } from '../open-door.ts';
import { startLessons, waitsHarmlessly } from '../play-flow.ts';
import type { Reader } from '../reader.ts';
import { asksToCount, wantsLessons } from '../topic.ts';
import { asksProgramme } from '../words/asks-programme.ts';
import { ourWord } from '../words/our-word.ts';

/** Who asks only for a lesson about money gets it at once, BELAJAR also in one that waits: harmless on any screen (S10). */
export const harmless: Reader = {
  name: 'harmless',
  read(heard, scene, world) {
    if (scene.role !== 'worker' || isOpen(scene, world.env.now)) return 'pass';
    const word = ourWord(heard.text) === 'belajar';
    const waits = scene.session.frames.length > 0;
    if (waits && !(word && waitsHarmlessly(scene, world))) return 'pass';
    const { intent, category, dangerNow } = world.env.assess(heard.text);
    // A programme is told after *1*: a lesson about money would be another answer.
    if (asksProgramme(heard.text) && !word) return 'pass';
    // So is one where she wants to count with her own figures: the calculators ask for her wage.
    // And what one of our own words asks for, CATATAN or KELOMPOK.
    const named = namesFlow(heard.text, world.flows);
    if (asksToCount(heard.text) || (named !== undefined && named !== 'kelas')) return 'pass';
    if (!(word || intent === 'learn_finance' || wantsLessons(heard.text)) || category !== 'none' || dangerNow)
      return 'pass';
    const session = { ...scene.session, frames: [] };
    return { ...startLessons({ ...scene, session }, world, heard.text), because: 'asks_for_a_lesson' };
  },
};
