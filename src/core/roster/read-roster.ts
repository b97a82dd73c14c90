import type { Level } from '../cases/routing/types.ts';
import { zoneOfPlace } from '../contact/local-time.ts';
import type { PlaceReading } from '../places/reading.ts';
import { readMobile } from './read-mobile.ts';
import type { Fault, RosterLine } from './roster-line.ts';

/** The columns of a roster file; the last five may be missing. */
export const COLUMNS = {
  must: ['nama', 'tingkat', 'wilayah', 'nomor', 'kanal', 'perempuan', 'boleh_dibangunkan', 'siaga'],
  may: ['lembaga', 'zona', 'tetangga', 'tanpa_cadangan'],
} as const;

/** A row of the file: its cells by column, as text. */
export type Row = Readonly<Record<string, string>>;
type FindPlace = (text: string) => PlaceReading;

const LEVELS: Readonly<Record<string, Level>> = {
  desa: 'village',
  cadangan: 'backup',
  kabupaten: 'district',
  pusat: 'desk',
};
const CHANNELS: Readonly<Record<string, RosterLine['channel']>> = { sms: 'sms', wa: 'whatsapp', whatsapp: 'whatsapp' };
const ANSWERS: Readonly<Record<string, boolean>> = { ya: true, y: true, tidak: false, tdk: false, '': false };
const ZONES: Readonly<Record<string, string>> = {
  wib: 'Asia/Jakarta',
  wita: 'Asia/Makassar',
  wit: 'Asia/Jayapura',
};
const LONGEST_NAME = 24;

/** What was read of a cell, or why it was not. */
class Cells {
  readonly #row: Row;
  readonly wrong: string[] = [];
  constructor(row: Row) {
    this.#row = row;
  }
  text(column: string): string {
    return (this.#row[column] ?? '').trim();
  }
  of<T>(column: string, known: Readonly<Record<string, T>>, fallback: T): T {
    const word = this.text(column).toLowerCase();
    if (Object.hasOwn(known, word)) return known[word] as T;
    this.wrong.push(`${column}: "${word}" tidak dikenal. Pilihan: ${Object.keys(known).filter(Boolean).join(', ')}.`);
    return fallback;
  }
}

function phoneIn(cells: Cells): string {
  const read = readMobile(cells.text('nomor'));
  if ('phone' in read) return read.phone;
  cells.wrong.push(`nomor: ${read.because}`);
  return '';
}

/** An official code as it stands, or a place in words that is not ambiguous. */
function placeIn(cells: Cells, place: { column: string; written: string; village: boolean }, find: FindPlace): string {
  const { column, written, village } = place;
  const { result, code } = find(written);
  const fits = village ? result === 'village' : result === 'regency' || result === 'district' || result === 'province';
  if (code && fits) return code;
  const wanted = village ? 'desa beserta kecamatan dan kabupaten' : 'kabupaten';
  const why = result === 'ambiguous' ? 'ada lebih dari satu' : 'tidak ditemukan';
  cells.wrong.push(`${column}: "${written}" ${why}. Tulis ${wanted}.`);
  return '';
}

function areaIn(cells: Cells, level: Level, find: FindPlace): string {
  const written = cells.text('wilayah');
  if (level === 'desk' && written === '') return '';
  return placeIn(cells, { column: 'wilayah', written, village: level === 'village' || level === 'backup' }, find);
}

const neighboursIn = (cells: Cells, find: FindPlace): string[] =>
  cells
    .text('tetangga')
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((written) => placeIn(cells, { column: 'tetangga', written, village: true }, find));

function nameIn(cells: Cells): string {
  const name = cells.text('nama');
  if (name === '') cells.wrong.push('nama: kosong.');
  if (name.length > LONGEST_NAME) cells.wrong.push(`nama: paling panjang ${LONGEST_NAME} huruf.`);
  return name;
}

function readRow(row: Row, line: number, find: FindPlace): { read: RosterLine; wrong: string[] } {
  const cells = new Cells(row);
  const level = cells.of('tingkat', LEVELS, 'desk');
  const areaCode = areaIn(cells, level, find);
  const zones = { ...ZONES, '': zoneOfPlace(areaCode || null) };
  const read: RosterLine = {
    line,
    level,
    areaCode,
    name: nameIn(cells),
    phone: phoneIn(cells),
    channel: cells.of('kanal', CHANNELS, 'sms'),
    woman: cells.of('perempuan', ANSWERS, false),
    wake: cells.of('boleh_dibangunkan', ANSWERS, false),
    onCall: cells.of('siaga', ANSWERS, false),
    organisation: cells.text('lembaga') || null,
    zone: cells.of('zona', zones, zones['']),
    neighbours: neighboursIn(cells, find),
    noBackup: cells.of('tanpa_cadangan', ANSWERS, false),
  };
  return { read, wrong: cells.wrong };
}

const missingColumns = (rows: readonly Row[]): Fault[] => {
  const missing = COLUMNS.must.filter((column) => !rows.some((row) => column in row));
  const known = new Set<string>([...COLUMNS.must, ...COLUMNS.may]);
  const unknown = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((column) => !known.has(column));
  return [
    ...missing.map((column) => ({ line: 1, because: `kolom "${column}" tidak ada.` })),
    ...unknown.map((column) => ({ line: 1, because: `kolom "${column}" tidak dikenal.` })),
  ];
};

/** Every row of a roster file, and what is wrong with each. Rows that are wrong are not among the lines. */
export function readRoster(rows: readonly Row[], find: FindPlace): { lines: RosterLine[]; faults: Fault[] } {
  if (rows.length === 0) return { lines: [], faults: [{ line: 0, because: 'daftar ini kosong.' }] };
  const columns = missingColumns(rows);
  if (columns.length > 0) return { lines: [], faults: columns };
  const read = rows.map((row, index) => readRow(row, index + 2, find));
  return {
    lines: read.filter(({ wrong }) => wrong.length === 0).map((one) => one.read),
    faults: read.flatMap(({ read: { line }, wrong }) => wrong.map((because) => ({ line, because }))),
  };
}
