import { villageKeptOut } from '../cases/accused/village-kept-out.ts';
import type { Plan } from '../contact/plan.ts';
import type { Event } from './events.ts';
import { isFamily } from './is-family.ts';
import { isOpen } from './open-door.ts';
import type { Taken, World } from './reader.ts';
import type { Heard, Scene } from './scene.ts';
import { saidOfPlan } from './words/beside-plan.ts';
import { notByPhone } from './words/not-by-phone.ts';

/** "…jangan sampai desa tahu" within a longer story, after a yes: it takes the yes back all the same (S1). */
function villageOut({ text }: Heard, { cases }: Scene, { events }: Taken): Event[] {
  const given = cases.filter((one) => one.villageMayKnow === 'yes');
  const isSaid = events.some(({ type }) => type === 'consent_withdrawn');
  if (given.length === 0 || isSaid || villageKeptOut(text) === null) return [];
  return given.map((one) => ({ type: 'consent_withdrawn', caseId: one.id }));
}

/** "Jangan telepon", alone or beside her news: it is about the phone, which all her cases share, and whoever may call it hears of it. */
function noCalls({ text }: Heard, scene: Scene, { events }: Taken): Event[] {
  const isSaid = events.some(({ type }) => type === 'call_declined' || type === 'call_agreed');
  if (!isFamily(scene, events) || isSaid || notByPhone(text) === null) return [];
  const opened = events.flatMap((event) => (event.type === 'case_opened' ? [event.caseId] : []));
  return [...scene.cases.map(({ id }) => id), ...opened].map((caseId) => ({ type: 'call_declined', caseId }));
}

/** Her hours only from her who reads alone: anybody else could choose one at which she does not. */
function careful({ text }: Heard, scene: Scene, env: World['env']): Partial<Plan> | null {
  const { careful: said, hours } = saidOfPlan(text, env);
  const mayChoose = scene.role === 'family' || isOpen(scene, env.now);
  const patch = { ...said, ...(mayChoose && hours && { hours }) };
  return Object.keys(patch).length > 0 ? patch : null;
}

/** "Majikan baca HP saya", "suami jangan sampai tahu" beside whatever else: what makes the helpline more careful counts at once. */
export function withCare(heard: Heard, scene: Scene, taken: Taken, env: World['env']): Taken {
  if (taken.need || scene.officer) return taken;
  const isTold = taken.events.some(({ type }) => type === 'plan_told');
  const patch = isTold || scene.stranger ? null : careful(heard, scene, env);
  const plan: Event[] = patch ? [{ type: 'plan_told', patch }] : [];
  const events = [...taken.events, ...plan, ...villageOut(heard, scene, taken), ...noCalls(heard, scene, taken)];
  return events.length === taken.events.length ? taken : { ...taken, events };
}
