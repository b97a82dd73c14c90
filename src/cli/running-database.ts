import type { Config } from '../config.ts';
import { dataDirOf } from '../installation.ts';
import { findRunning } from '../store/embedded/find-running.ts';

/** The URL of the running helpline's database: as configured, else the embedded one's. @throws CannotStart where none runs */
export const runningDatabase = async (config: Config): Promise<string> =>
  config.DATABASE_URL ?? findRunning(dataDirOf(config));
