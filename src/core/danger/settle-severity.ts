import { type Category, graver, type Severity, weightOf } from './assessment.ts';
import type { Judgement } from './second-opinion.ts';

/** What is serious by its nature, when a concrete case of it is told. */
export const SERIOUS: readonly Category[] = [
  'death',
  'detention_legal',
  'illness_accident',
  'food_denied',
  'agency_fraud',
  'lost_contact',
  'sexual_violence',
  'trafficking',
  'physical_violence',
  'confinement',
];

const milder = (a: Severity, b: Severity): Severity => (graver(a, b) === a ? b : a);

/** Severity by the guide: told cases by what they are, questions at most medium, talk about a subject low, the rest none. */
export function settleSeverity(judged: Judgement): Judgement {
  return judged.danger === 'no' ? { ...judged, severity: withoutDanger(judged) } : judged;
}

function withoutDanger({ intent, category, severity }: Judgement): Severity {
  if (severity === 'critical' && category === 'detention_legal') return severity;
  if (intent === 'case_status') return 'low';
  if (intent === 'report_case') return told(category, severity);
  if (intent === 'find_service') return milder(graver(severity, 'low'), 'medium');
  return category === 'none' ? 'none' : 'low';
}

function told(category: Category, severity: Severity): Severity {
  if (severity === 'critical') return 'high';
  if (weightOf(severity) >= weightOf('medium')) return severity;
  if (severity === 'low' && category === 'none') return 'low';
  return SERIOUS.includes(category) ? 'high' : 'medium';
}
