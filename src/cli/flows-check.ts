import './closed-pipe.ts';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { countriesNamed } from '../core/danger/lexicon.ts';
import { notReady, withoutFile } from '../core/directory/due.ts';
import { readDirectory } from '../core/directory/read-directory.ts';
import { describeFinding } from '../core/flow/finding.ts';
import { loadFlows } from '../core/flow/load.ts';
import { readDangerFiles } from '../store/danger-files.ts';
import { readFlowFiles } from '../store/flow-files.ts';
import { latestChecks } from '../store/queries/service-checks.ts';
import { authorsFolder } from './authored-flows.ts';
import { onRunning } from './on-running.ts';

/** `--live`: which countries are not ready, by the calls that the running helpline keeps, and which that people name have no file. Exit 1 when it cannot be read. */
const live = (): Promise<number> =>
  onRunning(async (ctx) => {
    const checks = await ctx.unit(latestChecks);
    for (const { country, why } of notReady(ctx.content.directory, checks, new Date()))
      console.log(`${country}: ${why}`);
    const named = countriesNamed(readDangerFiles(join(authorsFolder(), 'danger')));
    const bare = withoutFile(ctx.content.directory, named);
    if (bare.length > 0) console.log(`belum ada berkas (no file yet): ${bare.join(' ')}`);
  });

/** Checks every flow of the folder named, else of FLOWS_DIR or `flows/`, and says what to do, in Indonesian or with `--en` in English. Exit 1 on errors. */
function check(): number {
  const { values, positionals } = parseArgs({
    options: { en: { type: 'boolean' }, live: { type: 'boolean' } },
    allowPositionals: true,
  });
  const read = readFlowFiles(positionals[0] ? resolve(positionals[0]) : authorsFolder());
  const loaded = loadFlows(read.files);
  const findings = [...read.findings, ...loaded.findings, ...readDirectory(read.files, new Date()).findings];
  const language = values.en ? 'en' : 'id';
  for (const finding of findings) console.log(describeFinding(finding, language));
  const errors = findings.filter((finding) => finding.level === 'error').length;
  const warnings = findings.length - errors;
  const flows = loaded.flows.flows.size;
  console.log(
    values.en
      ? `${flows} flows, ${errors} errors, ${warnings} warnings`
      : `${flows} alur, ${errors} salah, ${warnings} awas`,
  );
  return errors > 0 ? 1 : 0;
}

process.exitCode = check();
if (process.argv.includes('--live')) process.exitCode ||= await live();
