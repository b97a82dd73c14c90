import { defineConfig } from 'drizzle-kit';

/** Migrations are generated from the tables: `npm run db:generate`. Never edit one that has landed. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './src/store/tables/index.ts',
  out: './drizzle/migrations',
  schemaFilter: ['public', 'vault'],
});
