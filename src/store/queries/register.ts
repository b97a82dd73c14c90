import { asc, desc, eq, like, or } from 'drizzle-orm';
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

/** The newest line of this person stands in the book of that village. */
export async function placeEntry(unit: Unit, personId: string, placeCode: string): Promise<void> {
  const [newest] = await unit.tx
    .select({ id: register.id })
    .from(register)
    .where(eq(register.personId, personId))
    .orderBy(desc(register.createdAt), desc(register.id))
    .limit(1);
  if (newest) await unit.tx.update(register).set({ placeCode }).where(eq(register.id, newest.id));
}

/** The book of a place and all within it, oldest first; of everywhere without a code. */
export async function entriesOf(unit: Unit, place: string | null): Promise<Entry[]> {
  const where = place ? or(eq(register.placeCode, place), like(register.placeCode, `${place}.%`)) : undefined;
  const rows = await unit.tx.select().from(register).where(where).orderBy(asc(register.createdAt));
  const opened: Entry[] = [];
  for (const row of rows) opened.push({ ...row, words: await unit.vault.open(row.personId, spot(row.id), row.words) });
  return opened;
}
