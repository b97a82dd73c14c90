import { resolve } from 'node:path';
import { describeFinding } from '../core/flow/finding.ts';
import type { FlowSet } from '../core/flow/flow-set.ts';
import { loadFlows } from '../core/flow/load.ts';
import type { SourceFile } from '../core/flow/source.ts';
import { readFlowFiles } from '../store/flow-files.ts';

/** The folder that authors' commands look at: the one the helpline would read, `flows/` here by default. */
export const authorsFolder = (): string => resolve(process.env.FLOWS_DIR || 'flows');

/** The authors' flows for a command of theirs, with the lines of what is wrong: a flow with an error is not in the set. */
export function authoredFlows(folder = authorsFolder()): { files: SourceFile[]; flows: FlowSet; wrong: string[] } {
  const read = readFlowFiles(resolve(folder));
  const { flows, findings } = loadFlows(read.files);
  const errors = [...read.findings, ...findings].filter(({ level }) => level === 'error');
  return { files: read.files, flows, wrong: errors.map((finding) => describeFinding(finding, 'id')) };
}
