import { INTENTS, type Intent } from './assessment.ts';
import type { Problems, Weighed } from './problems.ts';

/** The least weight with which a wish for a human or for news outweighs "emergency". */
const EXPRESS = 3;
const WEIGHT_OF_FACT = 2.5;

/** What the person wants. Danger is an emergency unless she expressly asks for something else. */
export function chooseIntent(weighed: readonly Weighed[], problems: Problems): Intent {
  const votes = countVotes(weighed);
  const asked = (['case_status', 'talk_to_human'] as const).find((intent) => (votes.get(intent) ?? 0) >= EXPRESS);
  if (problems.danger !== 'no') return asked ?? 'emergency';
  if (problems.facts.some(({ sign }) => !sign.intent && sign.severity !== 'low' && sign.severity !== 'none')) {
    votes.set('report_case', (votes.get('report_case') ?? 0) + WEIGHT_OF_FACT);
  }
  const best = INTENTS.filter((intent) => intent !== 'emergency').reduce(
    (a, b) => ((votes.get(b) ?? 0) > (votes.get(a) ?? 0) ? b : a),
    'other',
  );
  if (best !== 'other' || votes.has('other')) return best;
  return problems.category === 'none' ? 'other' : 'find_service';
}

/** What somebody comes for who has no trouble. */
const WISHES: readonly Intent[] = ['learn_finance', 'learn_predeparture', 'returnee_program', 'community_group'];

/** The wish that the word lists heard by itself, with nothing told beside it: no guess knows it better. */
export function wishHeard(intent: Intent, weighed: readonly Weighed[], { danger, facts }: Problems): Intent | null {
  if (danger !== 'no' || !WISHES.includes(intent) || facts.some(({ sign }) => sign.intent === undefined)) return null;
  return (countVotes(weighed).get(intent) ?? 0) >= EXPRESS ? intent : null;
}

/** Each sign votes once, however often it is said. */
function countVotes(weighed: readonly Weighed[]): Map<Intent, number> {
  const votes = new Map<Intent, number>();
  const heard = new Set<string>();
  for (const { sign, standing } of weighed) {
    if (!sign.intent || heard.has(sign.id) || standing === 'negated') continue;
    heard.add(sign.id);
    votes.set(sign.intent, (votes.get(sign.intent) ?? 0) + sign.weight);
  }
  return votes;
}
