import { asc, eq } from 'drizzle-orm';
import { media, mediaChunks } from '../tables/index.ts';
import type { Unit } from '../unit.ts';

const CHUNK = 1024 * 1024;

export interface NewMedia {
  messageId: string;
  personId: string;
  type: string;
  seconds: number | null;
  size: number;
  sha256: Buffer;
  state: 'kept' | 'too_large' | 'failed';
  bytes: Buffer | null;
}

const chunkSpot = (mediaId: string, n: number) => ({ column: 'media_chunks.bytes', row: `${mediaId}:${n}` });

/** Keeps one file sealed under the person's key, in chunks of 1 MB. */
export async function storeMedia(unit: Unit, file: NewMedia): Promise<string> {
  const id = unit.id();
  const { bytes, personId, seconds, ...row } = file;
  await unit.tx
    .insert(media)
    .values({ ...row, id, seconds: seconds === null ? null : Math.round(seconds), createdAt: unit.now });
  for (let n = 0; bytes && n * CHUNK < bytes.length; n += 1) {
    const part = bytes.subarray(n * CHUNK, (n + 1) * CHUNK);
    await unit.tx
      .insert(mediaChunks)
      .values({ mediaId: id, n, bytes: await unit.vault.seal(personId, chunkSpot(id, n), part) });
  }
  return id;
}

export type MediaRow = typeof media.$inferSelect;

/** A file's bytes, opened; null when its owner was erased. */
export async function readMedia(unit: Unit, personId: string, id: string): Promise<Buffer | null> {
  const rows = await unit.tx.select().from(mediaChunks).where(eq(mediaChunks.mediaId, id)).orderBy(asc(mediaChunks.n));
  const parts: Buffer[] = [];
  for (const row of rows) {
    const part = await unit.vault.openBytes(personId, chunkSpot(id, row.n), row.bytes);
    if (!part) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
