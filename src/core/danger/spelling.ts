import type { Entry } from './forms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What the normaliser needs of the lexicon. */
export interface Spelling {
  vocabulary: Vocabulary;
  abbreviations: Map<string, string[]>;
  emoji: Map<string, string[]>;
  /** Short names of places, read only in capitals or as the last word. */
  capitals: Map<string, string[]>;
  conceptsOf(lemma: string, entry: Entry | undefined): number[];
}
