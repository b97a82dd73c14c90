import postgres, { type Options, type Sql } from 'postgres';

/**
 * A client of PostgreSQL. What each new connection of the driver (postgres 3.4.9) asks by itself, the types of arrays,
 * is awaited by nobody there, so that a session which ends in that instant ends the process: here it does not ask.
 * Arrays are therefore given and read as literals.
 */
export const openClient = (url: string, options: Options<Record<string, never>>): Sql =>
  postgres(url, { onnotice: () => {}, fetch_types: false, ...options });
