import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import readExcelFile from 'read-excel-file/node';
import type { Row } from '../../core/roster/read-roster.ts';

/** A file that is no roster; the message is for the one at the keyboard. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile';
}

const column = (cell: string): string => cell.trim().toLowerCase().replaceAll(/\s+/g, '_');

function asRows([head = [], ...body]: string[][]): Row[] {
  const columns = head.map(column);
  const filled = body.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  return filled.map((cells) => Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? ''])));
}

/** Spreadsheets of Indonesia write semicolons where others write commas. */
async function fromCsv(path: string): Promise<string[][]> {
  const text = await readFile(path, 'utf8');
  const [head = ''] = text.split('\n');
  const delimiter = head.includes(';') ? ';' : head.includes('\t') ? '\t' : ',';
  return parse(text, { delimiter, bom: true, relax_column_count: true, skip_empty_lines: true }) as string[][];
}

async function fromXlsx(path: string): Promise<string[][]> {
  const [sheet] = await readExcelFile(path);
  return (sheet?.data ?? []).map((cells) => cells.map((cell) => (cell === null ? '' : String(cell))));
}

/** The rows of a CSV or XLSX file by their columns; empty rows are left out. @throws UnreadableFile */
export async function readRows(path: string): Promise<Row[]> {
  const read = path.toLowerCase().endsWith('.xlsx') ? fromXlsx : fromCsv;
  try {
    return asRows(await read(path));
  } catch {
    throw new UnreadableFile(`${path} tidak bisa dibaca. Simpan sebagai CSV atau XLSX.`);
  }
}
