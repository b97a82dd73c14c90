import { isAtSea } from '../../cases/at-sea.ts';
import { isHeldTogether } from '../../cases/held-together.ts';
import type { ReportedCase, Scene } from '../scene.ts';
import type { SecondStep, Session } from '../session.ts';

/** Whoever stands at an airport with nobody is not asked whether she is locked in; of many held together, the building (S19). */
const BY_KIND: Readonly<Record<string, SecondStep>> = { stranded: 'D2s', trafficking: 'D2t' };

type About = Pick<ReportedCase, 'category' | 'words'> & Partial<Pick<ReportedCase, 'country'>>;

/** What she is asked in the second step of danger; on a ship its name, flag and port, whatever the danger: no city finds it. */
function stepFor(about: About): SecondStep {
  if (isAtSea(about.words)) return 'D2k';
  return BY_KIND[about.category] ?? (isHeldTogether(about) ? 'D2t' : 'D2');
}

/** The step that fits the case with what she tells now; what an earlier message said of ship or compound stays. */
export function fittingStep(openCase: About, words: string, { step }: Session): SecondStep {
  const now = stepFor({ ...openCase, words: `${openCase.words}\n${words}` });
  return now === 'D2' ? (step?.fits ?? 'D2') : now;
}

/** Her session once these words are told: which step fits, and which she has read. */
export const withStep = (session: Session, fits: SecondStep, read: SecondStep | null): Session => ({
  ...session,
  step: { fits, read },
});

/**
 * The step she must still hear: a ship or a compound that she names only after she was asked for a city and a lock.
 * Null where she has read what fits, or no step at all.
 */
export function laterStep(openCase: ReportedCase, words: string, { role, session }: Scene): SecondStep | null {
  const read = session.step?.read ?? null;
  if (role !== 'worker' || openCase.severity !== 'critical' || openCase.category === 'self_harm') return null;
  const fits = fittingStep(openCase, words, session);
  return read === null || fits === 'D2' || fits === read ? null : fits;
}
