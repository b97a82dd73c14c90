import { caseOfFlow } from '../focus.ts';
import { waiting } from '../play-flow.ts';
import type { Reader } from '../reader.ts';

/** Too short to be anything but an answer to a choice. */
const BARE = /^\s*\S{1,2}\s*$/;

/**
 * A bubble that was sent before our question with digits reached the provider cannot be its answer: it belongs to
 * what she said before. Longer words are read on: they may be her story.
 */
export const tooEarly: Reader = {
  name: 'too-early',
  read(heard, scene, world) {
    const { session, askedAt } = scene;
    if (scene.officer || heard.joined || heard.choice !== null || !waiting(scene, world)?.digits) return 'pass';
    if (!askedAt || heard.receivedAt >= askedAt || heard.text.trim() === '') return 'pass';
    const openCase = caseOfFlow(scene) ?? (scene.cases.length === 1 ? scene.cases[0] : undefined);
    const because = 'sent_before_the_question';
    if (openCase)
      return { events: [{ type: 'case_told_more', caseId: openCase.id, facts: {}, details: heard.text }], because };
    return BARE.test(heard.text)
      ? { events: [], session: { ...session, told: [...session.told, heard.text] }, because }
      : 'pass';
  },
};
