import './closed-pipe.ts';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { runScripts, type ScriptReport } from '../core/flow/run-scripts.ts';
import type { SourceFile } from '../core/flow/source.ts';
import { authoredFlows, authorsFolder } from './authored-flows.ts';

/** Plays the authors' conversations (`*.test.yaml`) of the folder named, else of FLOWS_DIR or `flows/`; `UPDATE=1` records what is heard. Exit 1 when one differs. */
function run(folder = authorsFolder()): number {
  const { files, flows, wrong } = authoredFlows(folder);
  for (const line of wrong) console.log(line);
  // What a broken flow says must not be recorded as if it were meant.
  if (wrong.length > 0) return 1;
  const report = runScripts(flows, files);
  if (process.env.UPDATE === '1') return record(folder, files, report);
  for (const line of report.lines) console.log(line);
  return report.failed ? 1 : 0;
}

/** Writes what is heard now where it was another, and says which files are to be read again. */
function record(folder: string, files: readonly SourceFile[], { recorded }: ScriptReport): number {
  for (const { path, text } of files) {
    const now = recorded.get(path);
    if (now === undefined || now === text) continue;
    writeFileSync(resolve(folder, '..', path), now);
    console.log(`direkam / recorded: ${path}`);
  }
  return 0;
}

process.exitCode = run(process.argv[2]);
