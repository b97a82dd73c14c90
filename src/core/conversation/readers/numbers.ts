import { isAtSea } from '../../cases/at-sea.ts';
import { answerTo } from '../need.ts';
import { isOpen } from '../open-door.ts';
import { type Reader, reply, type Taken } from '../reader.ts';
import type { ReportedCase, Scene } from '../scene.ts';
import { ourWord } from '../words/our-word.ts';

const NUMBERS = new Set(['nomor', 'nomer', 'no telp', 'nomor telepon', 'nomor darurat']);
/** What one message carries. */
const MOST = 3;

/** The case whose country her own words named; the country code of a phone says nothing of where it is (S17). */
function caseWithCountry({ role, cases }: Scene): ReportedCase | undefined {
  // Family reads at home: numbers that work where she is are no use there.
  return role === 'worker' ? cases.findLast((one) => one.country !== null) : undefined;
}

const isOnShip = ({ cases, session }: Scene): boolean =>
  session.step?.fits === 'D2k' || cases.some(({ words }) => isAtSea(words));

/** What is said where no number may be: a worker whose words have not told where she is, is asked. */
function noneFor(scene: Scene, about: ReportedCase | undefined): 'N2' | 'N2w' | 'N2k' {
  if (scene.role !== 'worker' || about !== undefined) return 'N2';
  return isOnShip(scene) ? 'N2k' : 'N2w';
}

/** NOMOR: only she asks for numbers; where none may be said a human looks for one, and she hears so. */
export const numbers: Reader = {
  name: 'numbers',
  read(heard, scene, world): Taken | 'pass' {
    if (scene.officer || !NUMBERS.has(ourWord(heard.text))) return 'pass';
    if (scene.role === 'worker' && !isOpen(scene, world.env.now)) return 'pass';
    const asked = { type: 'human_asked' as const, because: 'asks_for_a_number' };
    const because = 'number_word';
    const about = caseWithCountry(scene);
    const found = answerTo(world.answers, 'services');
    if (about?.country && found?.need !== 'services') {
      const { country, category } = about;
      const { language } = world.env;
      return {
        events: [],
        need: { need: 'services', about: 'darurat', where: [country], category, language },
        because,
      };
    }
    const lines = found?.need === 'services' && about ? found.services.slice(0, MOST).map(({ text }) => text) : [];
    if (lines.length > 0) return { events: [asked, reply(lines.join('\n'))], because };
    const none = noneFor(scene, about);
    const session = none !== 'N2' ? { ...scene.session, asked: 'where' as const } : scene.session;
    return { events: [asked, reply(world.texts.say(none))], session, because };
  },
};
