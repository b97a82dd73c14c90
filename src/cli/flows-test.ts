import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadFlows } from '../core/flow/load.ts';
import { runScripts } from '../core/flow/run-scripts.ts';
import { readFlowFiles } from '../store/flow-files.ts';

/** Plays the authors' conversations (`flows/*.test.yaml`); `UPDATE=1` records what is heard. Exit 1 when one differs. */
function run(): number {
  const directory = resolve(process.argv[2] ?? 'flows');
  const { files } = readFlowFiles(directory);
  const { flows } = loadFlows(files);
  const { lines, failed, recorded } = runScripts(flows, files);
  for (const line of lines) console.log(line);
  if (process.env.UPDATE !== '1') return failed ? 1 : 0;
  for (const [path, text] of recorded) writeFileSync(join(directory, '..', path), text);
  return 0;
}

process.exitCode = run();
