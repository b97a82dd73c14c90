import type { Assess } from './assess.ts';
import type { Category } from './assessment.ts';

/** What is answered with condolence, or with a search that may find nobody (S7). */
const GRIEF: ReadonlySet<Category> = new Set(['death', 'lost_contact']);

/** The same reader for talks, where a death or a lost person is told in words and never surmised: "my daughter wants to go home". */
export const neverSurmised =
  (assess: Assess): Assess =>
  (text, channel) => {
    const read = assess(text, channel);
    return read.surmised && GRIEF.has(read.category) ? { ...read, category: 'none' } : read;
  };
