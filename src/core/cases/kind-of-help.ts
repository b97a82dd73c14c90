import { isUnsaid } from './plain-facts.ts';

/** Wishes that are the same for who is not of age: a birth certificate of a child is a paper first. */
const WISHES: ReadonlySet<string> = new Set(['documents', 'programme', 'family_matter']);

/** Under which name `flows/steps.yaml` and `flows/letters.yaml` tell what helps: of a child first as a child. */
export const kindOfHelp = ({ category, aboutChild }: { category: string; aboutChild: boolean }): string =>
  aboutChild && !isUnsaid(category) && !WISHES.has(category) ? 'child' : category;
