import { namesAnother } from '../about-which.ts';
import type { World } from '../reader.ts';
import type { Heard, ReportedCase, Scene } from '../scene.ts';
import { isNotOf, whoIn } from '../whose-trouble.ts';
import { isOwnWish } from './own-wish.ts';

/** For so long her next words are answers to our first step, not another alarm. */
const ONE_ALARM_MS = 10 * 60_000;

/** True while she may still be answering our first step. */
export const justAlarmed = ({ session }: Pick<Scene, 'session'>, now: Date): boolean =>
  session.alarmedAt !== null && now.getTime() - Date.parse(session.alarmedAt) < ONE_ALARM_MS;

/** A country may be told more exactly while she answers; another relative, or another name, is another person. */
const isSomebodyElse = (text: string, reports: readonly ReportedCase[], world: World): boolean =>
  reports.length > 0 && reports.every((one) => isNotOf(whoIn(text, world), one, world));

/**
 * The case danger belongs to: the one it names, the alarm she is answering, or the only one unless family names
 * somebody else. Where several are open and none is meant, danger does not wait for a question: it gets a case of its own, and the desk puts them together.
 */
export function caseInDanger({ text }: Heard, scene: Scene, world: World): ReportedCase | undefined {
  const reports = scene.cases.filter((one) => one.kind === 'report');
  // A family's own wish to die is none of whom it reported (S18).
  const own = (category: string, words: string) => isOwnWish({ category, family: true }, words, world.env);
  if (scene.role === 'family' && own(world.env.assess(text).category, text))
    return reports.findLast(({ category, words }) => own(category, words));
  const answering = justAlarmed(scene, world.env.now);
  const mayBeAnother = scene.role === 'family' && scene.focus === null;
  const another = mayBeAnother && (answering ? isSomebodyElse : namesAnother)(text, reports, world);
  if (reports.length <= 1) return another ? undefined : reports[0];
  return answering && !another ? reports.findLast((one) => one.severity === 'critical') : undefined;
}

/**
 * Her wish for a human, a voice note or a missed call of which nobody knows yet what it was, whoever has it by now: danger
 * says it, and both are one case (S20). Of family that names somebody else it is another matter.
 */
export function pleaBefore(
  { text }: Pick<Heard, 'text'>,
  { cases, role }: Scene,
  world: World,
): ReportedCase | undefined {
  const plea = cases.findLast(({ kind, state }) => kind === 'talk' && (state === 'open' || state === 'taken'));
  return plea && !(role === 'family' && isSomebodyElse(text, [plea], world)) ? plea : undefined;
}
