import type { Event } from '../events.ts';
import { factsIn } from '../facts-in.ts';
import { isOpen } from '../open-door.ts';
import { startTopic, waitsAboutHer } from '../play-flow.ts';
import type { Reader } from '../reader.ts';
import { type ReportedCase, type Scene, wordsOf } from '../scene.ts';
import { asksCompany } from '../words/asks-company.ts';

/** The one case these words can belong to; of several none is guessed. */
function onlyCase({ cases }: Scene): ReportedCase | undefined {
  const reports = cases.filter(({ kind }) => kind === 'report');
  return reports.length === 1 ? reports[0] : undefined;
}

/** Beside her case a question whether a company is registered is answered, kept in the case, and what waits goes on waiting. */
export const company: Reader = {
  name: 'company',
  read(heard, scene, world) {
    const hasCase = scene.cases.some(({ kind }) => kind === 'report');
    if (scene.officer || !hasCase || !asksCompany(heard.text) || world.env.assess(heard.text).dangerNow) return 'pass';
    if (scene.role === 'worker' && !isOpen(scene, world.env.now)) return 'pass';
    if (scene.session.frames.length > 0 && !waitsAboutHer(scene)) return 'pass';
    const alone = { ...scene, session: { ...scene.session, frames: [] } };
    const args = { kata: heard.text.slice(0, 400), hanya_ini: true };
    const taken = startTopic(alone, world, { flow: 'cek-pt', args });
    if (taken.need) return { ...taken, session: scene.session };
    if (taken.events.length === 0) return 'pass';
    const openCase = onlyCase(scene);
    const told: Event[] = openCase
      ? [
          {
            type: 'case_told_more',
            caseId: openCase.id,
            facts: factsIn(heard, openCase, { scene, env: world.env }),
            details: wordsOf(heard),
          },
        ]
      : [];
    // Asked back which one is meant, that question stands alone.
    const session = taken.session?.frames.length ? taken.session : scene.session;
    return { events: [...told, ...taken.events], session, because: 'asks_of_a_company' };
  },
};
