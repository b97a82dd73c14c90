import { answerTo } from '../need.ts';
import { type Reader, reply, type Taken, type World } from '../reader.ts';

/** "HILANG", "hp hilang Melati": the first word counts, so that "anaknya hilang" stays a note. */
const LOST =
  /^(?:(?:hp|hape)\s+)?hilang(?:\s+(?:hp|hape))?(?:\s+(?:bu|pak|mbak|mas))?(?:\s+(\p{L}[\p{L} ]{1,23}))?[.!]*$/iu;

function named(name: string, officerId: string, world: World): Taken | 'pass' {
  const answered = answerTo(world.answers, 'colleagues');
  if (answered?.need !== 'colleagues') {
    return { events: [], because: 'colleagues', need: { need: 'colleagues', officerId, name } };
  }
  const [only, ...more] = answered.officers;
  // "Hilang kontak tiga bulan": nobody is called that.
  if (!only && name !== '') return 'pass';
  if (!only || more.length > 0) return { events: [reply(world.texts.say('O54'))], because: 'asked_back: whose_phone' };
  const lost = { type: 'phone_lost' as const, officerId: only.id, saidBy: officerId };
  return { events: [lost, reply(world.texts.say('O53', { nama: only.name.slice(0, 24) }))], because: 'phone_lost' };
}

/** One word of a colleague freezes a lost phone: no case and no fact reaches it any more. */
export const lostPhone: Reader = {
  name: 'lost-phone',
  read(heard, scene, world) {
    const found = scene.officer && LOST.exec(heard.text.trim());
    return found && scene.officer ? named(found[1]?.trim() ?? '', scene.officer.id, world) : 'pass';
  },
};
