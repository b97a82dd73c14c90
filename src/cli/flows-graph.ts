import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { drawFlow } from '../core/flow/graph/svg.ts';
import { loadFlows } from '../core/flow/load.ts';
import { readFlowFiles } from '../store/flow-files.ts';

/** Draws every flow: one SVG each under the given folder, `.data/graph` by default. */
const folder = resolve(process.argv[2] ?? '.data/graph');
mkdirSync(folder, { recursive: true });
for (const flow of loadFlows(readFlowFiles(resolve('flows')).files).flows.flows.values()) {
  const path = join(folder, `${flow.name}.svg`);
  writeFileSync(path, drawFlow(flow));
  console.log(path);
}
