import { asc, eq, like, or } from 'drizzle-orm';
import { register } from '../tables/index.ts';
import type { Unit } from '../unit.ts';

type Row = typeof register.$inferSelect;

/** One line of the village book, opened; no words where she was erased. */
export type Entry = Omit<Row, 'words'> & { words: string | null };

const spot = (id: string) => ({ column: 'register.words', row: id });

export async function addEntry(
  unit: Unit,
  { words, ...entry }: Omit<Row, 'id' | 'createdAt' | 'words'> & { words: string },
): Promise<void> {
  const id = unit.id();
  const sealed = await unit.vault.seal(entry.personId, spot(id), words);
  await unit.tx.insert(register).values({ ...entry, id, words: sealed, createdAt: unit.now });
}

/** The book of a place and all within it, oldest first; of everywhere without a code. */
export async function entriesOf(unit: Unit, place: string | null): Promise<Entry[]> {
  const where = place ? or(eq(register.placeCode, place), like(register.placeCode, `${place}.%`)) : undefined;
  const rows = await unit.tx.select().from(register).where(where).orderBy(asc(register.createdAt));
  const opened: Entry[] = [];
  for (const row of rows) opened.push({ ...row, words: await unit.vault.open(row.personId, spot(row.id), row.words) });
  return opened;
}
