import { startsAbove } from '../../cases/routing/starts-above.ts';
import { isOpen } from '../open-door.ts';
import { type Reader, reply } from '../reader.ts';
import { type ReportedCase, type Scene, wordsOf } from '../scene.ts';

/** A talk that a person has taken: until it ends, the flow is silent and her words go to that person. */
const talkOf = (scene: Scene): ReportedCase | undefined =>
  scene.cases.findLast((one) => one.kind === 'talk' && one.state === 'taken' && one.holderId !== null);

/** What she writes while a human talks with her reaches that human's phone; files are only announced (S5). */
export const talk: Reader = {
  name: 'talk',
  read(heard, scene, { env, texts }) {
    const about = scene.officer ? undefined : talkOf(scene);
    if (!about?.holderId || (scene.role === 'worker' && !isOpen(scene, env.now))) return 'pass';
    const { id: caseId, number } = about;
    if (wordsOf(heard) === '') return 'pass';
    // Words of the gravest kinds never travel by message (S3): the human hears that there is something to read.
    const unsaid = startsAbove({ category: env.assess(heard.text).category, aboutChild: false });
    const told = { type: 'case_told_more' as const, caseId, facts: {}, details: wordsOf(heard), passedOn: !unsaid };
    const files = heard.media > 0 ? texts.say('O24', { nomor: number, jumlah: String(heard.media) }) : '';
    const words = heard.text.trim() === '' ? '' : `${number}: ${heard.text.trim()}`;
    const text = [words, files].filter(Boolean).join('\n');
    const passedOn = unsaid ? [] : [reply(text, { purpose: 'follow_up', to: { officer: about.holderId }, caseId })];
    return { events: [told, ...passedOn], because: 'words_to_the_human_who_talks' };
  },
};
