import { customType, timestamp } from 'drizzle-orm/pg-core';

/** Sealed or hashed bytes: nothing a reader of the disk can use. */
export const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });

/** A moment, with zone. Always given by the caller's clock; SQL never asks for the time itself. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
