import './closed-pipe.ts';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { backUp } from '../store/backup/back-up.ts';
import { forgetOldKeys } from '../store/backup/forget-old-keys.ts';
import { runningDatabase } from './running-database.ts';
import { saying } from './saying.ts';

const USAGE = `npm run -s backup -- --to FOLDER --keys FOLDER
  Copies the running helpline's data to the first folder and its keyring to the second, which is kept elsewhere and
  holds a week at most. Neither opens without the master key, which no copy holds: keep that too, and apart.`;

process.exitCode = await saying(async () => {
  const { values } = parseArgs({ options: { to: { type: 'string' }, keys: { type: 'string' } } });
  if (!values.to || !values.keys || resolve(values.to) === resolve(values.keys)) return USAGE;
  const config = readConfig();
  const url = await runningDatabase(config);
  const now = new Date();
  const made = await backUp(url, { data: resolve(values.to), keys: resolve(values.keys) }, now);
  const forgotten = await forgetOldKeys(resolve(values.keys), now);
  console.log(`data     ${made.data}\nkeyring  ${made.keys}`);
  if (forgotten > 0) console.log(`${forgotten} copies of the keyring were older than a week and are deleted.`);
  return null;
});
