import { isOpen } from '../open-door.ts';
import { startTopic } from '../play-flow.ts';
import type { Reader, World } from '../reader.ts';
import { type Heard, type Scene, wordsOf } from '../scene.ts';
import { topicOf } from '../topic.ts';

/** Nothing was said between us yet, by a simple phone of Indonesia. */
const isFirstSms = ({ channel, country, role, quiet, cases, session }: Scene): boolean =>
  channel === 'sms' &&
  country === 'ID' &&
  role === 'worker' &&
  !quiet &&
  cases.length === 0 &&
  session.frames.length === 0 &&
  session.door === 0 &&
  session.told.length === 0;

/** An office there that she named herself, by its kind and its place: it tells a stranger nothing that she did not write. */
function namesAnOffice({ text }: Heard, { env, institutions }: World): boolean {
  const { category, dangerNow, speaker, country } = env.assess(text);
  const placeCode = env.findPlace(text).code;
  const isAbroad = country !== null && country !== 'ID';
  if (category !== 'none' || dangerNow || speaker === 'family' || isAbroad || placeCode === null) return false;
  const named = institutions.named(text, { placeCode, country: 'ID', now: env.now });
  return named?.id.startsWith('id-') === true;
}

/** S10: a first SMS from Indonesia that asks only for an office there is answered at once. */
export const homeOffice: Reader = {
  name: 'home-office',
  read(heard, scene, world) {
    if (scene.officer || heard.choice !== null || isOpen(scene, world.env.now) || !isFirstSms(scene)) return 'pass';
    if (topicOf(heard.text, world) !== 'cari' || !namesAnOffice(heard, world)) return 'pass';
    return { ...startTopic(scene, world, { flow: 'kantor', teks: wordsOf(heard) }), because: 'asks_for_an_office' };
  },
};
