import { pgSchema, text, uuid } from 'drizzle-orm/pg-core';
import { bytes, moment } from './columns.ts';

/** A schema of its own, backed up apart and for 7 days at most: deleting a row here is erasure. */
export const vaultSchema = pgSchema('vault');

/** One data key per person and per case, wrapped by the master key. */
export const keyring = vaultSchema.table('keyring', {
  ownerId: uuid('owner_id').primaryKey(),
  owner: text('owner', { enum: ['person', 'case'] }).notNull(),
  wrapped: bytes('wrapped').notNull(),
  createdAt: moment('created_at').notNull(),
});
