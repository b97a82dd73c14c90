import { stringify } from 'yaml';
import type { FlowSet } from './flow-set.ts';
import { type PoEntry, readPo, writePo } from './po.ts';
import { translatable } from './translatable.ts';
import { translationsOf } from './translation.ts';

/** All texts with their translations, in the order of the flows. */
export function entriesOf(set: FlowSet, language: string): PoEntry[] {
  return [...translatable(set)].flatMap(([flow, texts]) => {
    const translated = translationsOf(set.translations, flow).get(language) ?? {};
    return texts.map(({ id, text }) => ({
      context: `${flow}/${id}`,
      original: text,
      translation: translated[id] ?? '',
    }));
  });
}

/** A catalogue for translators' tools. */
export const exportPo = (set: FlowSet, language: string): string => writePo(language, entriesOf(set, language));

/** The translation file that a catalogue holds; empty translations are left out. @throws BadPo */
export function importPo(po: string): { language: string; yaml: string } {
  const { language, entries } = readPo(po);
  const texts: Record<string, Record<string, string>> = {};
  for (const { context, translation } of entries) {
    const at = context.indexOf('/');
    if (translation === '' || at < 0) continue;
    const flow = context.slice(0, at);
    texts[flow] = { ...texts[flow], [context.slice(at + 1)]: translation };
  }
  return { language, yaml: stringify({ language, texts }, { lineWidth: 120 }) };
}

/** How much of each language is there. */
export function completeness(set: FlowSet): { language: string; done: number; all: number }[] {
  const languages = [...new Set(set.translations.map(({ value }) => value.language))];
  return languages.map((language) => {
    const entries = entriesOf(set, language);
    return { language, done: entries.filter(({ translation }) => translation !== '').length, all: entries.length };
  });
}
