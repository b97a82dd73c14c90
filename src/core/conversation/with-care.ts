import type { Taken, World } from './reader.ts';
import type { Heard, Scene } from './scene.ts';
import { carefulIn } from './words/plan-words.ts';

/** "Majikan baca HP saya", "suami jangan sampai tahu" beside whatever else: what makes the helpline more careful counts at once. */
export function withCare(heard: Heard, scene: Scene, taken: Taken, env: World['env']): Taken {
  const isTold = taken.events.some(({ type }) => type === 'plan_told');
  const patch = taken.need || isTold || scene.stranger || scene.officer ? null : carefulIn(heard.text, env);
  return patch === null ? taken : { ...taken, events: [...taken.events, { type: 'plan_told', patch }] };
}
