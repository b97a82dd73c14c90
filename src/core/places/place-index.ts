import type { Level } from './area.ts';
import { LEVELS, levelOf } from './area.ts';
import { hashForm } from './lacking.ts';
import type { TextTable } from './text-table.ts';
import { isAt, lengthAt, textAt } from './text-table.ts';

/** What is stored: areas sorted by level and code, distinct forms of their names, and forms with one letter missing. */
export interface PlaceTables {
  codes: TextTable;
  names: TextTable;
  forms: TextTable;
  /** The area that holds each area; itself for a province. */
  parents: Uint32Array;
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
  /** First area of each level, and the end. */
  firsts: readonly number[];
  /** Hash table of forms: form + 1, or 0. */
  slots: Uint32Array;
  /** One bit a letter of each form, to rule out most comparisons. */
  letters: Uint32Array;
}

/** Adds to stored tables what look-ups need; some milliseconds for the whole country. */
export function completeIndex(tables: PlaceTables): PlaceIndex {
  const count = tables.forms.ends.length;
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(count * 2 + 1)));
  const letters = new Uint32Array(count);
  for (let form = 0; form < count; form += 1) {
    const text = textAt(tables.forms, form);
    letters[form] = letterSet(text);
    let slot = hashForm(text, -1) & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = form + 1;
  }
  return { ...tables, slots, letters, firsts: firstsOf(tables.codes) };
}

function firstsOf(codes: TextTable): number[] {
  const firsts = LEVELS.map(() => codes.ends.length);
  for (let area = codes.ends.length - 1; area >= 0; area -= 1)
    firsts[LEVELS.indexOf(levelOf(textAt(codes, area)))] = area;
  return [...firsts, codes.ends.length];
}

/** The form that is exactly `text`; -1 when no name has it. */
export function formOfText(index: PlaceIndex, text: string): number {
  let slot = hashForm(text, -1) & (index.slots.length - 1);
  for (let form = index.slots[slot] ?? 0; form !== 0; form = index.slots[slot] ?? 0) {
    if (isAt(index.forms, form - 1, text)) return form - 1;
    slot = (slot + 1) & (index.slots.length - 1);
  }
  return -1;
}

/** Finds an area by its code; -1 when there is none. */
export function areaOf(index: PlaceIndex, code: string): number {
  const level = index.firsts.slice(0, -1).findIndex((first) => lengthAt(index.codes, first) === code.length);
  if (level < 0) return -1;
  const at = firstNotBelow(index, code, level);
  return isAt(index.codes, at, code) ? at : -1;
}

/** First area of a level (0: province) whose code is not below `code`. */
export function firstNotBelow(index: PlaceIndex, code: string, level: number): number {
  let low = index.firsts[level] ?? 0;
  let high = index.firsts[level + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (codeAt(index, middle) < code) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The official code of an area. */
export function codeAt(index: PlaceIndex, area: number): string {
  return textAt(index.codes, area);
}

/** The name of an area as the data has it. */
export function nameAt(index: PlaceIndex, area: number): string {
  return textAt(index.names, area);
}

/** 0 for a province to 3 for a village. */
export function rankAt(index: PlaceIndex, area: number): number {
  const rank = index.firsts.findIndex((first) => area < first) - 1;
  return rank < 0 ? 3 : rank;
}

/** Level of an area. */
export function levelAt(index: PlaceIndex, area: number): Level {
  return LEVELS[rankAt(index, area)] ?? 'village';
}

/** An area and all that hold it, itself first. */
export function lineOf(index: PlaceIndex, area: number): number[] {
  const line = [area];
  for (let at = area; index.parents[at] !== at; ) {
    at = index.parents[at] ?? at;
    line.push(at);
  }
  return line;
}

/** One bit for each letter that occurs. */
export function letterSet(form: string): number {
  let set = 0;
  for (let i = 0; i < form.length; i += 1) set |= 1 << (form.charCodeAt(i) & 31);
  return set >>> 0;
}
