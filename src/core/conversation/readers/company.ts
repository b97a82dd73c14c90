import type { Event } from '../events.ts';
import { factsIn } from '../facts-in.ts';
import { isOpen } from '../open-door.ts';
import { startTopic, waitsAboutHer } from '../play-flow.ts';
import type { Reader } from '../reader.ts';
import { wordsOf } from '../scene.ts';
import { asksCompany } from '../words/asks-company.ts';

/** Beside her case a question whether a company is registered is answered, kept in the case, and what waits goes on waiting. */
export const company: Reader = {
  name: 'company',
  read(heard, scene, world) {
    const [openCase, another] = scene.cases.filter(({ kind }) => kind === 'report');
    if (scene.officer || !openCase || !asksCompany(heard.text) || world.env.assess(heard.text).dangerNow) return 'pass';
    if (scene.role === 'worker' && !isOpen(scene, world.env.now)) return 'pass';
    if (scene.session.frames.length > 0 && !waitsAboutHer(scene)) return 'pass';
    const alone = { ...scene, session: { ...scene.session, frames: [] } };
    const args = { kata: heard.text.slice(0, 400), hanya_ini: true };
    const taken = startTopic(alone, world, { flow: 'cek-pt', args });
    if (taken.need) return { ...taken, session: scene.session };
    if (taken.events.length === 0) return 'pass';
    const facts = factsIn(heard, openCase, { scene, env: world.env });
    const told: Event = { type: 'case_told_more', caseId: openCase.id, facts, details: wordsOf(heard) };
    // Of several cases none is guessed.
    const kept = another ? [] : [told];
    // Asked back which one is meant, that question stands alone.
    const session = taken.session?.frames.length ? taken.session : scene.session;
    return { events: [...kept, ...taken.events], session, because: 'asks_of_a_company' };
  },
};
