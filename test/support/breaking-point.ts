import { createHash } from 'node:crypto';

/** One of so many places, the same for the same name; SEED asks for others. */
export const breakingPoint = (name: string, places: number): number =>
  createHash('sha256')
    .update(`${name} ${process.env.SEED ?? ''}`)
    .digest()
    .readUInt32BE() % places;
