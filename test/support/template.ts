import { migrate } from '../../src/store/migrate.ts';

/** What every test database begins as: the tables of this version. */
export const prepareTemplate = (url: string): Promise<void> => migrate(url);
