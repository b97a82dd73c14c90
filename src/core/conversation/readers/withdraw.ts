import { villageKeptOut } from '../../cases/accused/village-kept-out.ts';
import type { Event } from '../events.ts';
import { isOpen } from '../open-door.ts';
import { type Reader, reply } from '../reader.ts';
import type { Scene } from '../scene.ts';
import type { TextName } from '../texts/text-names.ts';
import { ourWord } from '../words/our-word.ts';

/** "eh jangan bilang desa" and little else: what more is told goes its own way, and is heard by withCare. */
const LITTLE_ELSE = 80;

const CHANGED_HANDS = 'withdraw_word, and the number may have changed hands';

const mayBeRead = (scene: Scene, now: Date): boolean => scene.role === 'family' || isOpen(scene, now);

/** What is true of who was told: institutions too, the village at most, or nobody but our own people. */
function saidOf({ cases }: Scene, may: { village: boolean; institutions: boolean }): TextName {
  const given = cases.flatMap(({ referral }) => (referral && referral.state !== 'asked' ? [referral] : []));
  if (may.institutions && given.length > 0) return 'W3';
  return may.village ? 'W2' : 'W4';
}

/**
 * CABUT, or a plain "jangan ke desa" after a yes: the village is out of every open case; whoever was told is told to
 * stop, and the case stays. CABUT ends what institutions were given too. What was agreed before the number may have
 * changed hands is a human's to end; where nothing is known the words say nothing of it (S8).
 */
export const withdraw: Reader = {
  name: 'withdraw',
  read(heard, scene, { texts, env }) {
    if (scene.officer) return 'pass';
    const given = scene.cases.filter((one) => one.villageMayKnow === 'yes');
    const refuses = given.length > 0 && heard.text.length <= LITTLE_ELSE && villageKeptOut(heard.text) !== null;
    if (ourWord(heard.text) !== 'cabut' && !refuses) return 'pass';
    const ended = given.map((one): Event => ({ type: 'consent_withdrawn', caseId: one.id }));
    const referred = refuses ? [] : scene.cases.map((one): Event => ({ type: 'referrals_withdrawn', caseId: one.id }));
    const asked = scene.cases.filter((one) => one.villageMayKnow === 'unanswered');
    const refused = asked.map((one): Event => ({ type: 'village_answered', caseId: one.id, mayKnow: 'no' }));
    const gone = saidOf(scene, { village: given.length > 0, institutions: !refuses });
    const elsewhere: Event[] =
      refuses || scene.stranger ? [] : [{ type: 'withdrawn_elsewhere', because: 'withdraw_word' }];
    const said = scene.cases.length > 0 && mayBeRead(scene, env.now) ? gone : 'A4';
    const before: Event[] = scene.stranger ? [{ type: 'human_asked', because: CHANGED_HANDS }] : [];
    const session = asked.length > 0 ? { ...scene.session, frames: [] } : scene.session;
    return {
      events: [...ended, ...referred, ...refused, ...elsewhere, ...before, reply(texts.say(said))],
      session,
      because: refuses ? 'refuses_the_village' : 'withdraw_word',
    };
  },
};
