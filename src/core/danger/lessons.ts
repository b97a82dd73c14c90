import { CATEGORIES, type Category, INTENTS, type Intent } from './assessment.ts';

/** A labelled sentence to learn from or to be measured on. */
export interface Labelled {
  text: string;
  danger_now: boolean;
  intent: Intent | null;
  categories: Category[] | null;
}

/** All that the small model is asked about. */
export const MODEL_LABELS = [
  'danger',
  ...INTENTS.map((intent) => `intent=${intent}`),
  ...CATEGORIES.map((category) => `category=${category}`),
];

/** Reads contoh.tsv: danger (! or -), intent, category, sentence. Throws with the line that does not fit. */
export function parseExamples(text: string): Labelled[] {
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const [mark, intent, category, sentence] = line.split('\t');
    if (!sentence || !/^[!-]$/.test(mark ?? '') || !isIntent(intent) || !isCategory(category)) {
      throw new Error(`line ${at + 1}: needs ! or -, a known intent, a known category and a sentence, parted by tabs`);
    }
    return [{ text: sentence, danger_now: mark === '!', intent, categories: [category] }];
  });
}

const isIntent = (word: string | undefined): word is Intent => INTENTS.some((intent) => intent === word);
const isCategory = (word: string | undefined): word is Category => CATEGORIES.some((category) => category === word);

/** Reads a corpus of JSON lines. A row without labels is everyday talk: it says only that there is no danger. */
export function parseCorpus(text: string): Labelled[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const row = JSON.parse(line) as {
        text: string;
        danger_now?: boolean;
        intent?: Intent;
        category?: Category;
        also?: Category[];
      };
      return {
        text: row.text,
        danger_now: row.danger_now ?? false,
        intent: row.intent ?? null,
        categories: row.category === undefined ? null : [row.category, ...(row.also ?? [])],
      };
    });
}
