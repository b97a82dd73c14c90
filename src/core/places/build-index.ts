import { levelOf } from './area.ts';
import { lackingHashes } from './lacking.ts';
import { nameForms } from './name-forms.ts';
import type { PlaceTables } from './place-index.ts';
import { textTable } from './text-table.ts';

/** One area as the data has it. */
export interface AreaRow {
  code: string;
  name: string;
}

const FORM_SPAN = 2 ** 20;

/** Builds the tables from rows of all levels in any order; about a second for the whole country. */
export function buildIndex(rows: readonly AreaRow[]): PlaceTables {
  const areas = [...rows].sort(byLevelAndCode);
  const { forms, postings, formOf } = gatherForms(areas);
  return {
    codes: textTable(areas.map((row) => row.code)),
    names: textTable(areas.map((row) => row.name)),
    forms: textTable(forms),
    parents: parentsOf(areas),
    formOf,
    ...joined(postings),
    ...lackingTable(forms),
  };
}

function byLevelAndCode(a: AreaRow, b: AreaRow): number {
  return a.code.length - b.code.length || (a.code < b.code ? -1 : 1);
}

function parentsOf(areas: readonly AreaRow[]): Uint32Array {
  const byCode = new Map(areas.map((row, area) => [row.code, area]));
  return Uint32Array.from(areas, ({ code }, area) => byCode.get(code.slice(0, code.lastIndexOf('.'))) ?? area);
}

function gatherForms(areas: readonly AreaRow[]) {
  const ids = new Map<string, number>();
  const postings: number[][] = [];
  const post = (form: string, entry: number): number => {
    const id = ids.get(form) ?? ids.size;
    ids.set(form, id);
    postings[id] ??= [];
    postings[id].push(entry);
    return id;
  };
  const named = areas.map((row) => nameForms(row.name, levelOf(row.code)));
  const formOf = Uint32Array.from(named, ({ whole }, area) => whole.map((form) => post(form, area * 2))[0] ?? 0);
  named.forEach(({ bases }, area) => {
    for (const form of bases) post(form, area * 2 + 1);
  });
  return { forms: [...ids.keys()], postings, formOf };
}

function joined(lists: readonly number[][]): Pick<PlaceTables, 'starts' | 'postings'> {
  const starts = new Uint32Array(lists.length + 1);
  lists.forEach((list, at) => {
    starts[at + 1] = (starts[at] ?? 0) + list.length;
  });
  return { starts, postings: Uint32Array.from(lists.flat()) };
}

/** Hash and form share one double, so that a plain numeric sort orders both. */
function lackingTable(forms: readonly string[]): Pick<PlaceTables, 'lackHashes' | 'lackForms'> {
  const pairs: number[] = [];
  for (const [id, form] of forms.entries()) {
    for (const hash of lackingHashes(form)) pairs.push(hash * FORM_SPAN + id);
  }
  const all = Float64Array.from(pairs).sort();
  const sorted = all.filter((pair, at) => pair !== all[at - 1]);
  return {
    lackHashes: Uint32Array.from(sorted, (pair) => Math.floor(pair / FORM_SPAN)),
    lackForms: Uint32Array.from(sorted, (pair) => pair % FORM_SPAN),
  };
}
