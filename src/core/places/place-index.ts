import type { Level } from './area.ts';
import { LEVELS, levelOf, parentOf } from './area.ts';

/** What is stored: areas sorted by level and code, distinct forms of their names, and forms with one letter missing. */
export interface PlaceTables {
  codes: string[];
  names: string[];
  /** Distinct forms; those of whole names come first and are the only ones with typos. */
  forms: string[];
  /** `postings[starts[f]] … postings[starts[f + 1]]` are area * 2 (+ 1 where the form is only its first words). */
  starts: Uint32Array;
  postings: Uint32Array;
  /** Form of each area's whole name. */
  formOf: Uint32Array;
  /** Sorted hashes of forms with one letter missing, and the form of each. */
  lackHashes: Uint32Array;
  lackForms: Uint32Array;
}

/** The tables with what is derived from them at load. Areas are numbers here, codes outside. */
export interface PlaceIndex extends PlaceTables {
  formIds: ReadonlyMap<string, number>;
  parents: Int32Array;
  levels: Uint8Array;
  /** First area of each level, and the end. */
  firsts: readonly number[];
  /** One bit a letter of each area's form, to rule out most comparisons. */
  letters: Uint32Array;
}

/** Finds an area by its code; -1 when there is none. */
export function areaOf(index: PlaceIndex, code: string): number {
  const at = LEVELS.findIndex((level) => lengthFits(code, level));
  if (at < 0) return -1;
  let low = index.firsts[at] ?? 0;
  let high = (index.firsts[at + 1] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = index.codes[middle] ?? '';
    if (found === code) return middle;
    if (found < code) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

const lengthFits = (code: string, level: Level): boolean => parentOf(code, level) === code;

/** Adds to stored tables what look-ups need; tens of milliseconds for the whole country. */
export function completeIndex(tables: PlaceTables): PlaceIndex {
  const levels = Uint8Array.from(tables.codes, (code) => LEVELS.indexOf(levelOf(code)));
  const firsts = [0, 1, 2, 3, 4].map((level) => {
    const first = levels.indexOf(level);
    return first < 0 ? levels.length : first;
  });
  const formIds = new Map(tables.forms.map((form, id) => [form, id]));
  const letters = Uint32Array.from(tables.formOf, (form) => letterSet(tables.forms[form] ?? ''));
  return { ...tables, formIds, levels, firsts, letters, parents: parentsOf(tables.codes, levels) };
}

function parentsOf(codes: readonly string[], levels: Uint8Array): Int32Array {
  const byCode = new Map<string, number>();
  return Int32Array.from(codes, (code, area) => {
    const level = levels[area] ?? 0;
    if (level < LEVELS.length - 1) byCode.set(code, area);
    return byCode.get(code.slice(0, code.lastIndexOf('.'))) ?? -1;
  });
}

/** One bit for each letter that occurs. */
export function letterSet(form: string): number {
  let set = 0;
  for (let i = 0; i < form.length; i += 1) set |= 1 << (form.charCodeAt(i) & 31);
  return set >>> 0;
}
