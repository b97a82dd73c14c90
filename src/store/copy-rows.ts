import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { openClient } from './client.ts';

/** A value as PostgreSQL writes it. */
type Cell = string | number | null;

/** Rows of one table. */
export interface Copied {
  /** The table and its columns: `people (id, created_at)`. */
  into: string;
  rows: Iterable<readonly Cell[]>;
}

const WRITTEN: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const written = (cell: Cell): string =>
  cell === null ? '\\N' : String(cell).replace(/[\\\t\n\r]/g, (sign) => WRITTEN[sign] ?? sign);

/** Lines of some thousand rows at once: one piece a row would be slower to hand over than to make. */
function* pieces(rows: Copied['rows']): Generator<string> {
  let piece: string[] = [];
  for (const row of rows) {
    piece.push(`${row.map(written).join('\t')}\n`);
    if (piece.length < 2_000) continue;
    yield piece.join('');
    piece = [];
  }
  yield piece.join('');
}

/** Loads tables one after the other by COPY. Nothing is checked between them: the rows must fit together. */
export async function copyRows(url: string, tables: readonly Copied[]): Promise<void> {
  // Of a row that refers to another, PostgreSQL would look for the other each time.
  const sql = openClient(url, { max: 1, connection: { session_replication_role: 'replica' } });
  try {
    for (const { into, rows } of tables) {
      const sink = await sql.unsafe(`copy ${into} from stdin`).writable();
      await pipeline(Readable.from(pieces(rows)), sink);
    }
  } finally {
    await sql.end();
  }
}
