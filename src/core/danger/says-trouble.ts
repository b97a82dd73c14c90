import type { Assessment, Category } from './assessment.ts';

/** Names of what is no trouble by itself: markers, intents, and what the small model makes of a message. */
const NO_TROUBLE = /^(?:model|niat|\d\d-)/;

/** Whether the word lists found a sign of a trouble. What the small model alone guesses of two or three words is none. */
export const saysTrouble = ({ because }: Pick<Assessment, 'because'>): boolean =>
  because.some((one) => !NO_TROUBLE.test(one));

/** Words that only name a subject, "gaji", "paspor": nothing has happened by them. */
const ONLY_SUBJECT = /\/topik-/;

/** Whether the word lists heard that something happened: more than a subject, and more than the small model's guess. */
export const tellsTrouble = ({ because }: Pick<Assessment, 'because'>): boolean =>
  saysTrouble({ because: because.filter((one) => !ONLY_SUBJECT.test(one)) });

/** Of these the small model's guess alone is no telling: it takes "a small business", or where an office is, for a fraud. */
export const OF_MONEY: ReadonlySet<Category> = new Set(['agency_fraud', 'overcharging_debt']);
