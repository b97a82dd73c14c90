import './closed-pipe.ts';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Config, readConfig } from '../config.ts';
import { dataDirOf, ROOT } from '../installation.ts';
import { restore } from '../store/backup/restore.ts';
import { startEmbedded } from '../store/embedded/start-embedded.ts';
import { saying } from './saying.ts';

const USAGE = `npm run -s restore -- --from FOLDER --keys FOLDER
  Puts a copy of the data and one of the keyring into an empty database: DATABASE_URL, or the embedded one of a
  DATA_DIR that holds nothing yet. The helpline must not run on it. Bring the master key back first: on the embedded
  database as DATA_DIR/keys, else in the environment.`;

process.exitCode = await saying(async () => {
  const { values } = parseArgs({ options: { from: { type: 'string' }, keys: { type: 'string' } } });
  const [data, keys] = [values.from, values.keys];
  if (!data || !keys) return USAGE;
  await inDatabase(readConfig(), async (url) => {
    const { takenAt } = await restore(url, { data: resolve(data), keys: resolve(keys) });
    console.log(`Restored as it was at ${takenAt}.`);
  });
  return null;
});

async function inDatabase(config: Config, work: (url: string) => Promise<void>): Promise<void> {
  if (config.DATABASE_URL) return work(config.DATABASE_URL);
  const log = (line: string) => console.log(line);
  const server = await startEmbedded({ dataDir: dataDirOf(config), clonePath: ROOT, log });
  await work(server.url).finally(() => server.stop());
}
