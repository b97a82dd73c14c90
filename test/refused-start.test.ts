import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadContent } from '../src/content.ts';
import { ContentError } from '../src/content-error.ts';
import { FLOWS } from '../src/installation.ts';
import { expectGolden } from './support/golden.ts';
import { createTestDatabase } from './support/postgres.ts';
import { makeScratch } from './support/scratch.ts';
import { startProcess } from './support/start-process.ts';

let scratch: string;
beforeEach(async () => {
  scratch = await makeScratch();
  cpSync(FLOWS, join(scratch, 'flows'), { recursive: true });
});
afterEach(() => rm(scratch, { recursive: true }));

const flows = () => join(scratch, 'flows');
/** One thing in a shipped file is spoiled; the rest is as it is. */
function replace(name: string, right: string, wrong: string): void {
  const text = readFileSync(join(flows(), name), 'utf8');
  if (!text.includes(right)) throw new Error(`${name} has no ${right}`);
  write(name, text.replace(right, wrong));
}
const write = (name: string, text: string) => writeFileSync(join(flows(), name), text);

/** A service number that is none, a programme that ends before it begins, two lessons without their answer, a lost name. */
function spoilLearning(): void {
  replace('directory/sa.yaml', '"911"', '"91a"');
  replace('directory/programmes.yaml', 'valid_to: 2027-02-28', 'valid_to: 2025-01-31');
  replace('lessons/uang-05-tabungan.yaml', '  right: 2\n', '');
  replace('lessons/uang-04-dana-darurat.yaml', 'right: 1', 'right: 4');
  replace('translations/en-leaving.yaml', '"Next meeting: {{ pertemuan | tanggal }}."', '"Next meeting soon."');
}

/** A flow of its own, so that this stays what it is when the real ones change. */
const WRONG_FLOW = `flow: salah
about: Alur dengan salah.
met: anyone
nodes:
  mulai:
    type: say
    text: Halo Bu/Pak.
    next: tidak_ada
  lagi:
    type: sai
    text: Halo lagi.
`;

/** Of the long files of translations, where a line moves with every edit above it. */
const withoutLines = (text: string): string => text.replace(/(en-leaving\.yaml):\d+/g, '$1:LINE');

const FAULTS: [string, () => void][] = [
  ['flow', () => write('salah.yaml', WRONG_FLOW)],
  ['flow-yaml', () => write('salah.yaml', WRONG_FLOW.replace('text: Halo lagi.', 'text: "Halo'))],
  ['texts-value', () => write('texts.yaml', `A1:\n  text: "Halo {{ nama }}"\n`)],
  ['texts-key', () => write('texts.yaml', `A1:\n  teks: "Halo"\n`)],
  ['ladder', () => write('ladder.yaml', 'accept_within_minutes:\n  critical: segera\n')],
  ['officers', () => write('officers/commands.yaml', 'commands:\n  - command: accept\n    wen: [ya]\n')],
  ['learning', spoilLearning],
  ['missing', () => rmSync(join(flows(), 'speaker.yaml'))],
];

describe('a wrong file is refused with file, line, reason and what to do', () => {
  it.each(FAULTS)('%s', (name, spoil) => {
    spoil();
    const load = () => loadContent({ flows: flows(), cacheDir: '.data/test', brand: 'CONTOH', warn: () => {} });
    expect(load).toThrow(ContentError);
    expectGolden(`refused-start/${name}.txt`, `${withoutLines(messageOf(load))}\n`);
  });
});

it('what is wrong in one file is said there alone, not where that file is only named', () => {
  replace('lessons/uang-05-tabungan.yaml', '  right: 2\n', '');
  replace('hitung.yaml', '{{ sisa | uang }}', '{{ sisah | uang }}');
  replace('translations/en-leaving.yaml', '{{ pertemuan | tanggal }}', '{{ petemuan | tanggal }}');
  const load = () => loadContent({ flows: flows(), cacheDir: '.data/test', brand: 'CONTOH', warn: () => {} });
  const files = messageOf(load).match(/^flows\/\S+?(?=:\d)/gm);
  expect(new Set(files)).toEqual(
    new Set(['flows/hitung.yaml', 'flows/lessons/uang-05-tabungan.yaml', 'flows/translations/en-leaving.yaml']),
  );
  expect(messageOf(load)).not.toContain('translation-unknown');
});

it('a programme that is over is named with its line, and starts: a day that passes stops nothing', () => {
  const said: string[] = [];
  replace('directory/programmes.yaml', 'valid_from: 2025-08-29', 'valid_from: 2025-01-01');
  replace('directory/programmes.yaml', 'valid_to: 2027-02-28', 'valid_to: 2025-12-31');
  loadContent({ flows: flows(), cacheDir: '.data/test', brand: 'CONTOH', warn: (line) => said.push(line) });
  expect(said.join('\n')).toMatch(/flows\/directory\/programmes\.yaml:25:5 WARNING over: This ran until 2025-12-31/);
});

it('what is only a warning is said, and starts', () => {
  const said: string[] = [];
  write(
    'baru.yaml',
    WRONG_FLOW.replace('type: sai', 'type: end').replace('tidak_ada', 'lagi').replace('salah', 'baru'),
  );
  loadContent({ flows: flows(), cacheDir: '.data/test', brand: 'CONTOH', warn: (line) => said.push(line) });
  expect(said.join('\n')).toMatch(/flows\/.*WARNING.*translation-missing/);
});

function messageOf(work: () => unknown): string {
  try {
    return String(work());
  } catch (error) {
    return (error as Error).message;
  }
}

const KEY = Buffer.alloc(32, 1).toString('base64');

it('the real program says so and ends with exit code 1, without a stack', async () => {
  write('salah.yaml', WRONG_FLOW);
  const database = await createTestDatabase();
  const env = {
    PATH: process.env.PATH,
    DATABASE_URL: database.url,
    HELPLINE_MASTER_KEY: KEY,
    HELPLINE_LOOKUP_KEY: KEY,
    DATA_DIR: '.data/test',
    FLOWS_DIR: flows(),
    SIMULATOR: 'on',
    PORT: '0',
  };
  const { ended, said } = startProcess(process.execPath, ['--import', 'tsx', 'src/main.ts'], { env });
  expect(await ended).toBe(1);
  const from = said.indexOf('The helpline did not start.');
  expectGolden('refused-start/program.txt', `${said.slice(from).join('\n')}\n`);
  await database.drop();
});
