import type { Finding } from '../finding.ts';
import { findingAt } from '../findings.ts';
import type { VariableType } from '../variable.ts';
import type { Check } from './check.ts';
import { allTexts, type FoundText, fixedWords } from './texts.ts';

/** Values that tell a stranger who she is or what she asked (S10). */
const TELLING = new Set<VariableType>(['place', 'phone', 'number_of_case', 'text', 'number', 'money', 'amount']);

/**
 * S10: what a worker can get before *1*, and what she did not just ask for, may be read by her employer: no case
 * word, no name of the service, no place, person or number.
 */
export const exposingWords: Check = (set) =>
  [...allTexts(set)].flatMap((found) => {
    const state = stateOf(found);
    if (state === null) return [];
    const words = fixedWords(found);
    const hits = set.words.exposing.filter(({ pattern }) => pattern.test(words)).map(({ word }) => word);
    const exposed = [...hits, ...tellingNames(found)].map((word) => exposing(found, word, state));
    // The place reader forgives slips of the pen, so that what it finds is for a person to judge.
    const isPlace = set.findPlace !== undefined && set.findPlace(words).result !== 'none';
    return isPlace ? [...exposed, { ...exposing(found, words.trim(), state), level: 'warning' as const }] : exposed;
  });

type State = 'before' | 'unasked';

/** Family reads on her own phone; a worker's text is read by others before *1* and when it comes unasked. */
function stateOf({ met, said }: FoundText): State | null {
  if (met === 'before_1' || met === 'anyone') return 'before';
  return met === 'after_1' && said.unasked ? 'unasked' : null;
}

/** Names every flow has that tell nothing of her. */
const HARMLESS: ReadonlySet<string> = new Set(['peran', 'saluran']);

const tellingNames = ({ variables, template }: FoundText): string[] =>
  template.names.filter((name) => {
    const type = variables.get(name)?.type;
    return name === 'layanan' || (!HARMLESS.has(name) && type !== undefined && TELLING.has(type));
  });

const WHEN = {
  before: { id: 'sebelum dia membalas 1', en: 'before she answers 1' },
  unasked: { id: 'tanpa dia minta', en: 'without her having asked' },
} as const;

const exposing = ({ source, at }: FoundText, word: string, state: State): Finding =>
  findingAt(source, at, {
    rule: 'exposing-word',
    reason: {
      id: `"${word}" bisa terbaca orang lain: teks ini sampai ${WHEN[state].id}.`,
      en: `"${word}" may be read by somebody else: this text arrives ${WHEN[state].en}.`,
    },
    todo: {
      id: 'Pakai kata netral, tanpa nama, tempat, atau nomor.',
      en: 'Use neutral words, no name, place or number.',
    },
  });
