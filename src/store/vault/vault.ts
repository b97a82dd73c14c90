import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { addRow, rowBy } from '../rows.ts';
import { keyring } from '../tables/index.ts';
import { blindIndex, type IndexKind } from './blind-index.ts';
import { type Spot, seal, unseal } from './seal.ts';

export interface VaultKeys {
  /** Wraps the data keys. 32 bytes. */
  master: Buffer;
  /** Keys the blind indexes. Stable for the life of the data. 32 bytes. */
  lookup: Buffer;
}

/** Seals and opens values of one transaction; data keys are read once per owner and forgotten with it. */
export interface Sealer {
  /** Makes the data key of a new person or case. */
  create(owner: string, is: 'person' | 'case', at: Date): Promise<void>;
  /** Ends everything that was ever sealed for an owner. */
  erase(owner: string): Promise<void>;
  /** False once the owner was erased. */
  knows(owner: string): Promise<boolean>;
  /** @throws ErasedError */
  seal(owner: string, spot: Spot, plain: string | Buffer): Promise<Buffer>;
  /** Null when there is nothing sealed or the owner was erased. */
  open(owner: string, spot: Spot, sealed: Buffer | null): Promise<string | null>;
  openBytes(owner: string, spot: Spot, sealed: Buffer): Promise<Buffer | null>;
  index(kind: IndexKind, value: string): Buffer;
}

/** A value of an owner whose key was deleted. */
export class ErasedError extends Error {
  override name = 'ErasedError';
}

const wrapSpot = (owner: string): Spot => ({ column: 'keyring.wrapped', row: owner });

const wrappedKeyOf = rowBy(keyring, keyring.ownerId);

/** Deleting an owner's keyring row ends every value sealed for it, in older backups too. */
export function createVault(keys: VaultKeys): (tx: Tx) => Sealer {
  return (tx) => {
    const known = new Map<string, Promise<Buffer | null>>();
    const readKey = async (owner: string): Promise<Buffer | null> => {
      const row = await wrappedKeyOf(tx, owner);
      return row && unseal(keys.master, wrapSpot(owner), row.wrapped);
    };
    const keyOf = (owner: string): Promise<Buffer | null> => {
      const key = known.get(owner) ?? readKey(owner);
      known.set(owner, key);
      return key;
    };
    const openBytes: Sealer['openBytes'] = async (owner, spot, sealed) => {
      const key = await keyOf(owner);
      return key && unseal(key, spot, sealed);
    };
    return {
      openBytes,
      async create(owner, is, at) {
        const key = randomBytes(32);
        const wrapped = seal(keys.master, wrapSpot(owner), key);
        await addRow(tx, keyring, { ownerId: owner, owner: is, wrapped, createdAt: at });
        known.set(owner, Promise.resolve(key));
      },
      async erase(owner) {
        await tx.delete(keyring).where(eq(keyring.ownerId, owner));
        known.set(owner, Promise.resolve(null));
      },
      knows: async (owner) => (await keyOf(owner)) !== null,
      async seal(owner, spot, plain) {
        const key = await keyOf(owner);
        if (!key) throw new ErasedError('erased');
        return seal(key, spot, Buffer.from(plain));
      },
      async open(owner, spot, sealed) {
        return sealed && ((await openBytes(owner, spot, sealed))?.toString('utf8') ?? null);
      },
      index: (kind, value) => blindIndex(keys.lookup, kind, value),
    };
  };
}
