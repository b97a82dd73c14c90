import { isOpen } from '../open-door.ts';
import { misunderstood, takeUpAgain, waiting, waitsHarmlessly, worksOrLearns } from '../play-flow.ts';
import { type Reader, reply } from '../reader.ts';
import { type Scene, wordsOf } from '../scene.ts';

/** So soon after the last one a file is of the same handful: five photos get one answer. */
const HANDFUL_MS = 2 * 60_000;

const isOfHandful = ({ session: { fileAt } }: Scene, now: Date): boolean =>
  fileAt !== null && now.getTime() - Date.parse(fileAt) < HANDFUL_MS;

/** A photo alone where a digit is asked for, in a lesson or a list: a human looks at it, and the same question is asked again. */
export const loneFile: Reader = {
  name: 'lone-file',
  read(heard, scene, world) {
    if (scene.officer || heard.media === 0 || heard.sticker || heard.text.trim() !== '' || heard.choice !== null)
      return 'pass';
    const wait = waiting(scene, world);
    if (wait === null || wait.open || wait.talk || !worksOrLearns(wait, scene, world)) return 'pass';
    // Behind a shut door only what anyone may read goes on; after 9 not even that (S10, S15).
    const shut = scene.role === 'worker' && !isOpen(scene, world.env.now);
    if (shut && (scene.quiet || !waitsHarmlessly(scene, world))) return 'pass';
    const details = wordsOf(heard);
    if (!misunderstood({ ...heard, text: details }, scene, world)) return 'pass';
    const asked = { type: 'human_asked' as const, because: 'sent_a_file', details };
    const { now } = world.env;
    const fileAt = now.toISOString();
    if (isOfHandful(scene, now))
      return {
        events: [{ ...asked, again: true }],
        session: { ...scene.session, fileAt },
        because: 'file_of_a_handful',
      };
    const again = takeUpAgain(scene, world);
    const session = { ...(again.session ?? scene.session), fileAt };
    return { ...again, session, events: [asked, reply(world.texts.say('L5')), ...again.events], because: 'file_alone' };
  },
};
