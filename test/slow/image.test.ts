import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createEmptyDatabase, type TestDatabase } from '../support/postgres.ts';
import { makeScratch } from '../support/scratch.ts';
import { startProcess } from '../support/start-process.ts';

const HERE = resolve(import.meta.dirname, '../..');
const run = promisify(execFile);
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
const account = isRoot ? { uid: NOBODY, gid: NOBODY } : {};

let scratch: string;
let database: TestDatabase;
beforeAll(async () => {
  scratch = await makeScratch();
  await run('chmod', ['755', scratch]);
  database = await createEmptyDatabase();
  await run(join(HERE, 'deploy/assemble.sh'), [HERE, join(scratch, 'image')]);
  await run('chmod', ['-R', 'a-w,a+rX', join(scratch, 'image')]);
});
afterAll(async () => {
  await database.drop();
  await run('chmod', ['-R', 'u+w', scratch]);
  await rm(scratch, { recursive: true });
});

const key = () => randomBytes(32).toString('base64');

/** What an operator sets; none of it is real. */
const settings = () => ({
  PATH: process.env.PATH,
  NODE_ENV: 'production',
  PORT: '0',
  DATA_DIR: join(scratch, 'nothing-can-be-written-here'),
  DATABASE_URL: database.url,
  HELPLINE_MASTER_KEY: key(),
  HELPLINE_LOOKUP_KEY: key(),
  HELPLINE_NAME: 'CONTOH',
  PUBLIC_BASE_URL: 'https://helpline.example.org',
  TWILIO_AUTH_TOKEN: 'contoh',
});

/** The commands of the Dockerfile, in its JSON form. */
async function commandOf(keyword: string): Promise<string[]> {
  const lines = (await readFile(join(HERE, 'Dockerfile'), 'utf8')).split('\n');
  const line = lines.findLast((one) => one.startsWith(keyword)) ?? '';
  return JSON.parse(line.slice(line.indexOf('[')));
}

/** Two of the desk who are on call; invented. */
async function importRoster(env: NodeJS.ProcessEnv): Promise<void> {
  const file = join(scratch, 'roster.csv');
  const head = 'nama;tingkat;wilayah;nomor;kanal;perempuan;boleh_dibangunkan;siaga';
  const two = ['41', '42'].map((end) => `CONTOH Pusat ${end};pusat;;0800000000${end};sms;ya;ya;ya`);
  await writeFile(file, [head, ...two].join('\n'));
  await run('npm', ['run', '-s', 'officers:import', '--', file, '--yes'], {
    cwd: HERE,
    env: { ...process.env, ...env },
  });
}

it('what the image holds starts as another account, writes nowhere in it, is healthy, and ends when told to', async () => {
  const [program = '', ...args] = await commandOf('CMD');
  const cwd = join(scratch, 'image');
  const production = settings();
  const nobodyWakes = startProcess(program, args, { cwd, env: production, ...account });
  await nobodyWakes.says(/^On call for what cannot wait: 0 of at least 2/, 90_000);
  expect(await nobodyWakes.ended).toBe(1);
  await importRoster(production);
  const house = startProcess(program, args, { cwd, env: production, ...account });
  const url = (await house.says(/^Open /, 90_000)).slice('Open '.length);
  const [probe = '', ...probing] = await commandOf('HEALTHCHECK');
  const env = { PATH: process.env.PATH, PORT: new URL(url).port };
  await run(probe, probing, { env });
  await expect(run(probe, probing, { env: { ...env, PORT: '1' } })).rejects.toThrow();
  expect((await fetch(`${url}/ready`)).status).toBe(200);
  house.signal('SIGTERM');
  expect(await house.ended).toBe(0);
});

it('the services of compose.yaml run the same image, read-only, with nothing set that is a secret', async () => {
  const { services } = parse(await readFile(join(HERE, 'compose.yaml'), 'utf8'), { merge: true, customTags: [RESET] });
  for (const name of ['web', 'worker']) {
    expect(services[name]).toMatchObject({ build: '.', read_only: true, env_file: '.env', cap_drop: ['ALL'] });
  }
  expect(services.worker.environment).toMatchObject({ ROLE: 'worker', REDIS_URL: 'redis://queue:6379' });
});

const RESET = { tag: '!reset', collection: 'seq' as const, resolve: () => [] };
