import { hourWords, readHour } from '../../flow/answers/hour.ts';
import type { Event } from '../events.ts';
import { isOpen } from '../open-door.ts';
import { type Reader, reply } from '../reader.ts';
import type { ReportedCase, Scene } from '../scene.ts';

const HOUR = 3_600_000;

/** Only the hour of the call is still open, and these words are none: nothing is asked twice of who pays for it. */
const onlyHourOpen = (openCase: ReportedCase, text: string): boolean =>
  ['yes', 'no'].includes(openCase.villageMayKnow) && readHour(hourWords(text)) === null;

/** The case that more words belong to: a family's newest; a worker's only while she is in danger and reads alone. */
function caseFor(text: string, scene: Scene, now: Date): ReportedCase | undefined {
  const waits = scene.session.frames.length > 0;
  if (scene.officer) return undefined;
  if (scene.role === 'family') {
    const newest = scene.cases.at(-1);
    return newest && (!waits || onlyHourOpen(newest, text)) ? newest : undefined;
  }
  return !waits && isOpen(scene, now) ? scene.cases.find((one) => one.severity === 'critical') : undefined;
}

/** More words about an open case: kept, and acknowledged at most once an hour (the mother pays for reading, too). */
export const more: Reader = {
  name: 'more',
  read(heard, scene, { env, texts }) {
    const openCase = caseFor(heard.text, scene, env.now);
    if (!openCase) return 'pass';
    const told: Event = { type: 'case_told_more', caseId: openCase.id, facts: {}, details: heard.text };
    const thanked = scene.session.thankedAt ? new Date(scene.session.thankedAt).getTime() : 0;
    const enough = env.assess(heard.text).intent === 'thanks' || env.now.getTime() - thanked < HOUR;
    if (enough) return { events: [told], because: 'told_more' };
    const said = reply(texts.say('T1', { panggilan: scene.role === 'family' ? 'Bu/Pak' : 'Kak' }));
    return {
      events: [told, said],
      session: { ...scene.session, thankedAt: env.now.toISOString() },
      because: 'told_more',
    };
  },
};
