import { isOpen } from '../open-door.ts';
import { type Reader, reply, type Taken, type World } from '../reader.ts';
import type { Scene } from '../scene.ts';
import { wholeMessage } from '../whole-word.ts';

const NUMBERS = new Set(['nomor', 'nomer', 'no telp', 'nomor telepon', 'nomor darurat']);
/** What one message carries. */
const MOST = 3;

/** Numbers for the country that her own words named; the country code of a phone says nothing of where it is (S17). */
function linesFor(scene: Scene, { services }: World): string[] {
  // Family reads at home: numbers that work abroad are no use there.
  if (scene.role !== 'worker') return [];
  const about = scene.cases.findLast((one) => one.country !== null && one.country !== 'ID');
  return about?.country ? services(about.country, 'darurat', about.category).slice(0, MOST) : [];
}

/** NOMOR: only she asks for numbers; where none may be said a human looks for one, and she hears so. */
export const numbers: Reader = {
  name: 'numbers',
  read(heard, scene, world): Taken | 'pass' {
    if (scene.officer || !NUMBERS.has(wholeMessage(heard.text))) return 'pass';
    if (scene.role === 'worker' && !isOpen(scene, world.env.now)) return 'pass';
    const lines = linesFor(scene, world);
    const asked = { type: 'human_asked' as const, because: 'asks_for_a_number' };
    if (lines.length === 0) return { events: [asked, reply(world.texts.say('N2'))], because: 'number_word' };
    return { events: [asked, reply(lines.join('\n'))], because: 'number_word' };
  },
};
