/** Many short texts as one string: 250,000 strings of their own would cost more memory than all else here. */
export interface TextTable {
  text: string;
  /** Where each text ends; it begins where the one before ends. */
  ends: Uint32Array;
}

/** Joins texts into a table. */
export function textTable(texts: readonly string[]): TextTable {
  let end = 0;
  const ends = Uint32Array.from(texts, (one) => {
    end += one.length;
    return end;
  });
  return { text: texts.join(''), ends };
}

/** The text at a position; empty outside the table. */
export function textAt({ text, ends }: TextTable, at: number): string {
  return text.slice(startOf(ends, at), ends[at] ?? 0);
}

/** Length of the text at a position. */
export function lengthAt({ ends }: TextTable, at: number): number {
  return (ends[at] ?? 0) - startOf(ends, at);
}

/** Whether the text at a position is `wanted`, without making a string. */
export function isAt(table: TextTable, at: number, wanted: string): boolean {
  return lengthAt(table, at) === wanted.length && table.text.startsWith(wanted, startOf(table.ends, at));
}

function startOf(ends: Uint32Array, at: number): number {
  return at > 0 ? (ends[at - 1] ?? 0) : 0;
}
