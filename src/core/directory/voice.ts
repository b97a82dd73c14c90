import type { Texts } from '../conversation/texts/texts.ts';
import { monthOf } from './month-of.ts';
import type { Directory } from './read-directory.ts';

/** How the directory speaks to a reader: its sentences, the words of its files, and how old a fact is. */
export interface Voice {
  language: 'id' | 'en';
  say: Texts['say'];
  /** A word of the files in her language; as it is where nobody translated it. */
  word(phrase: string): string;
  /** "Sumber Sep 2024" of the month of a source, "Dicek ..." of an operator's call. */
  age(month: string, checkedAt: Date | null): string;
}

/** The voice in one language; any other than English is Indonesian. */
export function voiceIn(asked: string, texts: Texts, { english }: Pick<Directory, 'english'>): Voice {
  const language = asked === 'en' ? 'en' : 'id';
  const { say } = texts.in(language);
  const age: Voice['age'] = (month, checkedAt) =>
    checkedAt === null
      ? say('Y1', { bulan: monthOf(month, language) })
      : say('Y2', { bulan: monthOf(checkedAt.toISOString(), language) });
  return { language, say, age, word: (phrase) => (language === 'en' ? english.get(phrase) : undefined) ?? phrase };
}
