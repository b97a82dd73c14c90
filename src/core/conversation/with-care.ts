import { villageKeptOut } from '../cases/accused/village-kept-out.ts';
import type { Event } from './events.ts';
import type { Taken, World } from './reader.ts';
import type { Heard, Scene } from './scene.ts';
import { carefulIn } from './words/plan-words.ts';

/** "…jangan sampai desa tahu" within a longer story, after a yes: it takes the yes back all the same (S1). */
function villageOut({ text }: Heard, { cases }: Scene, { events }: Taken): Event[] {
  const given = cases.filter((one) => one.villageMayKnow === 'yes');
  const isSaid = events.some(({ type }) => type === 'consent_withdrawn');
  if (given.length === 0 || isSaid || villageKeptOut(text) === null) return [];
  return given.map((one) => ({ type: 'consent_withdrawn', caseId: one.id }));
}

/** "Majikan baca HP saya", "suami jangan sampai tahu" beside whatever else: what makes the helpline more careful counts at once. */
export function withCare(heard: Heard, scene: Scene, taken: Taken, env: World['env']): Taken {
  if (taken.need || scene.officer) return taken;
  const isTold = taken.events.some(({ type }) => type === 'plan_told');
  const patch = isTold || scene.stranger ? null : carefulIn(heard.text, env);
  const plan: Event[] = patch ? [{ type: 'plan_told', patch }] : [];
  const events = [...taken.events, ...plan, ...villageOut(heard, scene, taken)];
  return events.length === taken.events.length ? taken : { ...taken, events };
}
