import { parseDocument } from 'yaml';
import { z } from 'zod';
import { BadTemplate, fill, readTemplate, type Template } from '../../flow/template.ts';
import type { Variable } from '../../flow/variable.ts';
import { TEXT_NAMES, type TextName } from './text-names.ts';

const entry = z.strictObject({
  text: z.string().min(1),
  en: z.string().min(1).optional(),
  longest: z.record(z.string(), z.number().int().positive()).default({}),
});
const file = z.record(z.string(), entry);

/** The helpline's own sentences by their name in `flows/texts.yaml`. */
export interface Texts {
  /** Every name and the sentence at its longest, for checks. */
  all: ReadonlyMap<TextName, Template>;
  /** Every sentence that is there in English too. */
  english: ReadonlyMap<TextName, Template>;
  /** Fills in a sentence. */
  say(name: TextName, values?: Record<string, string>): string;
  /** In both languages, for a reader whose language the speaker does not know. */
  inBoth(name: TextName, values?: Record<string, string>): { text: string; english: string };
  /** The same in her language; in Indonesian where it is not translated. */
  in(language: 'id' | 'en'): Texts;
}

/** A text file that cannot be used: names the entry and what is wrong with it. */
export class BadTexts extends Error {
  override name = 'BadTexts';
}

function template(name: string, source: z.infer<typeof entry>, text = source.text): Template {
  const own = Object.entries(source.longest).map(([variable, longest]): [string, Variable] => [
    variable,
    { name: variable, type: 'text', longest },
  ]);
  try {
    return readTemplate(text, new Map([...own, ['layanan', { name: 'layanan', type: 'text', longest: 24 }]]));
  } catch (error) {
    if (error instanceof BadTemplate) throw new BadTexts(`${name}: ${error.part}: not a declared value`);
    throw error;
  }
}

const isTextName = (name: string): name is TextName => (TEXT_NAMES as readonly string[]).includes(name);

/** Reads the sentences. @throws ZodError, or BadTexts with the entry at fault. */
export function readTexts(yaml: string, brand: string): Texts {
  const document = parseDocument(yaml, { maxAliasCount: 0 } as never);
  const parsed = file.safeParse(document.errors.length === 0 ? document.toJS() : null);
  if (!parsed.success) throw parsed.error;
  const read = new Map(Object.entries(parsed.data).map(([name, source]) => [name, template(name, source)]));
  const unknown = [...read.keys()].find((name) => !isTextName(name));
  if (unknown) throw new BadTexts(`${unknown}: nobody says it`);
  const missing = TEXT_NAMES.find((name) => !read.has(name));
  if (missing) throw new BadTexts(`${missing}: is missing`);
  const all = read as ReadonlyMap<TextName, Template>;
  const translated = Object.entries(parsed.data).flatMap(([name, source]): [TextName, Template][] =>
    source.en ? [[name as TextName, template(name, source, source.en)]] : [],
  );
  return textsOf(all, new Map(translated), brand);
}

function textsOf(all: Texts['all'], english: Texts['english'], brand: string): Texts {
  const say =
    (find: (name: TextName) => Template | undefined): Texts['say'] =>
    (name, values = {}) => {
      const found = find(name);
      return found === undefined ? '' : fill(found, (variable) => (variable === 'layanan' ? brand : values[variable]));
    };
  const own: Texts = {
    all,
    english,
    say: say((name) => all.get(name)),
    inBoth: (name, values) => ({ text: own.say(name, values), english: other.say(name, values) }),
    in: (language) => (language === 'en' ? other : own),
  };
  const other: Texts = { ...own, say: say((name) => english.get(name) ?? all.get(name)) };
  return own;
}
