import { FILTERS, type Filter, plain } from './filters.ts';
import type { Variable } from './variable.ts';

/** The place in a text where the options of its question are written. */
export const OPTIONS_NAME = 'pilihan';
/** Stands for the options until the text meets a channel: never part of an author's or a person's text. */
export const OPTIONS_MARK = '\u0000';

type Part = string | { name: string; filters: Filter[]; longest: number; shows: Variable['shows'] };

/** A text with `{{ name | filter }}` parts, read once. */
export interface Template {
  parts: readonly Part[];
  names: readonly string[];
  /** Fixed words only: what a word list is compared with. */
  fixed: string;
}

/** A `{{ }}` that cannot be filled; `part` is what stands in it. */
export class BadTemplate extends Error {
  override name = 'BadTemplate';
  readonly part: string;
  constructor(part: string) {
    super(part);
    this.part = part;
  }
}

/** @throws BadTemplate naming the part that is neither a known name nor a known filter. */
export function readTemplate(text: string, variables: ReadonlyMap<string, Variable>): Template {
  const parts: Part[] = [];
  const names: string[] = [];
  let from = 0;
  for (const found of text.matchAll(/\{\{([^{}]*)\}\}/g)) {
    if (found.index > from) parts.push(fixedPart(text.slice(from, found.index)));
    const part = readPart(found[1] ?? '', variables);
    parts.push(part);
    if (typeof part !== 'string') names.push(part.name);
    from = found.index + found[0].length;
  }
  if (from < text.length) parts.push(fixedPart(text.slice(from)));
  return { parts, names, fixed: parts.map((part) => (typeof part === 'string' ? part : ' ')).join('') };
}

function fixedPart(text: string): string {
  if (text.includes('{{') || text.includes('}}')) throw new BadTemplate(text.trim());
  return text;
}

function readPart(source: string, variables: ReadonlyMap<string, Variable>): Part {
  const [name = '', ...filterNames] = source.split('|').map((piece) => piece.trim());
  if (name === OPTIONS_NAME && filterNames.length === 0) return OPTIONS_MARK;
  const variable = variables.get(name);
  if (!variable) throw new BadTemplate(name);
  const filters = filterNames.map(filterNamed);
  return { name, filters, longest: filters.at(-1)?.longest ?? variable.longest, shows: variable.shows };
}

function filterNamed(name: string): Filter {
  const filter = Object.hasOwn(FILTERS, name) ? FILTERS[name] : undefined;
  if (!filter) throw new BadTemplate(name);
  return filter;
}

/** Fills in the values. What a person wrote is put in as it is, once: `{{ }}` in it stays text. */
export function fill(template: Template, value: (name: string) => unknown, language = 'id'): string {
  const only = template.parts[0];
  if (template.parts.length === 1 && typeof only === 'string') return only;
  let text = '';
  for (const part of template.parts)
    text += typeof part === 'string' ? part : written(part, value(part.name), language);
  return text;
}

function written(part: Exclude<Part, string>, value: unknown, language: string): string {
  const shown = typeof value === 'string' ? (part.shows?.[value] ?? value) : value;
  const text = plain(
    part.filters.reduce<unknown>((soFar, filter) => filter.write(soFar, language), shown),
    language,
  );
  return cut(text, part.longest).replaceAll(OPTIONS_MARK, '');
}

const CUT = '...';

/** What is too long ends with a whole word where one is near, and with a sign: nobody takes the rest for unsaid. */
function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const room = longest - CUT.length;
  if (room < 1) return text.slice(0, longest);
  const space = text.lastIndexOf(' ', room);
  return `${text.slice(0, space > room / 2 ? space : room).replace(/[\s,;:.]+$/, '')}${CUT}`;
}

/** The text at its longest: every value as many wide letters as its type allows. */
export function longestOf(template: Template): string {
  return template.parts.map((part) => (typeof part === 'string' ? part : 'm'.repeat(part.longest))).join('');
}
