import { countryOfCase } from './country-of-case.ts';
import { graverFacts } from './danger/graver-facts.ts';
import type { CaseFacts } from './events.ts';
import type { World } from './reader.ts';
import type { Heard, ReportedCase, Scene } from './scene.ts';

/** What words add to an open case: a place where none was known, where she is, a graver kind. */
export function factsIn(
  { text }: Heard,
  openCase: ReportedCase,
  { scene, env }: { scene: Scene; env: World['env'] },
): Partial<CaseFacts> {
  const place = openCase.placeCode === null ? env.findPlace(text).code : null;
  const known = {
    country: openCase.country,
    worker: scene.role === 'worker',
    asked: scene.session.asked === 'where',
  };
  const country = countryOfCase(text, known, env);
  return {
    ...graverFacts(openCase, env.assess(text)),
    ...(place && { placeCode: place }),
    ...(country && { country }),
  };
}
