import { countryWords, problemWords, sinceWords } from '../../cases/plain-facts.ts';
import { startsAbove } from '../../cases/routing/starts-above.ts';
import type { Event } from '../events.ts';
import { isOpen } from '../open-door.ts';
import { type Reader, reply, type World } from '../reader.ts';
import type { ReportedCase, Scene } from '../scene.ts';
import { callOf } from '../texts/call-of.ts';
import { ourWord } from '../words/our-word.ts';

type Words = Readonly<Record<ReportedCase['villageMayKnow'], string>>;
const MAY_KNOW: Words = {
  yes: 'boleh tahu',
  no: 'jangan diberi tahu',
  not_asked: 'belum ditanya',
  unanswered: 'belum dijawab',
};
const MAY_KNOW_EN: Words = {
  yes: 'may know',
  no: 'not told',
  not_asked: 'not asked yet',
  unanswered: 'not answered yet',
};

/** A kind that shames or endangers, or the gravest: not a word of it stands on a screen again. */
const isFlagged = ({ severity, category }: ReportedCase): boolean =>
  severity === 'critical' || startsAbove({ category, aboutChild: false });

const placeOf = (known: boolean, language: string): string => {
  if (language === 'en') return known ? 'noted' : 'not noted yet';
  return known ? 'sudah tercatat' : 'belum tercatat';
};

/** What she may read of her newest report; the same bytes wherever nothing may be read. */
export function readBackOf({ channel, cases, role }: Scene, { texts, env: { language } }: World): Event {
  const about = cases.findLast(({ kind }) => kind === 'report');
  if (!about || channel === 'sms' || cases.some(isFlagged)) return reply(texts.say('S4none'));
  const { id: caseId, country, since, placeCode, villageMayKnow } = about;
  const values = {
    panggilan: callOf(role),
    soal: problemWords(about, language),
    negara: countryWords(country, language),
    sejak: sinceWords(since, language),
    desa: placeOf(placeCode !== null, language),
    boleh: (language === 'en' ? MAY_KNOW_EN : MAY_KNOW)[villageMayKnow],
  };
  return reply(texts.say('S4', values), { caseId });
}

/** RINGKAS: a read-back only when she asks for it, never by SMS; a worker first says *1*. */
export const readBack: Reader = {
  name: 'read-back',
  read(heard, scene, world) {
    if (scene.officer || ourWord(heard.text) !== 'ringkas') return 'pass';
    if (scene.role !== 'worker' || isOpen(scene, world.env.now))
      return { events: [readBackOf(scene, world)], because: 'read_back_word' };
    const session = { ...scene.session, asked: 'read_back' as const, door: 1 };
    return { events: [reply(world.texts.say('A1'))], session, because: 'read_back_behind_the_door' };
  },
};
